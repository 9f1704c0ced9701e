import type { Observation } from '../../model/observation.ts';
import type { SignedValue } from './signed-value.ts';

/** Of each kind and host; a site signs all of a kind with the same secret. */
const maxOfKind = 20;
/** Longer cookies are cut by browsers (RFC 6265, 6.1). */
const maxCookie = 8192;
const maxText = 2_000_000;

const links = /(?:https?:)?\/[^\s"'<>\\]{0,1500}[?&;](?:_hash|signature)=[^\s"'<>\\]{20,300}/g;
/** Files of Rails, whose signature is in the path. */
const storedFiles = /(?:https?:)?\/[^\s"'<>\\?]{0,300}\/active_storage\/[^\s"'<>\\?]{20,1500}/g;
const tokens = /\beyJ[\w-]{10,1000}\.eyJ[\w-]{5,4000}\.[\w-]{43,86}/g;
/** Names of streams and ids of embedded things, of Rails. */
const messages = /\b(?:signed-stream-name|sgid)="([\w+/=-]{4,2000}--[\da-f]{40,64})"/g;
/** Tokens of Flask-WTF: a text of 40 digits in JSON, a time, a signature. */
const formTokens = /\b(I[jm][\w-]{54}\.[\w-]{5,8}\.[\w-]{27})(?![\w-])/g;
/** Of Livewire 3 and 2, and of Symfony UX. */
const components =
  /\b(?:wire:snapshot|wire:initial-data|data-live-props-value)="(\{(?:&quot;|&#34;)[^"<>]{10,40000})"/g;
const assets = /\/(?:app|media|plugins|themes)\/[\w./-]{1,200}\.(?:js|css)\?v([\da-f]{8})\b/g;

/** Keeps what a site sends of things that it signed. None of it is asked for, and none is told to anybody. */
export class SignedValues {
  readonly #values = new Map<string, SignedValue[]>();

  observe(observation: Observation): void {
    if (observation.kind === 'response') {
      const cookies = (observation.headers.get('set-cookie') ?? []).flatMap(cookieOf);
      const values = new Map(cookies);
      for (const [name, value] of cookies) {
        const [, signed = ''] = /^(.+)\.sig$/.exec(name) ?? [];
        const signs = values.has(signed) ? `${signed}=${values.get(signed)}` : undefined;
        this.#add({ kind: 'cookie', name, value, signs, url: observation.url });
      }
    } else if (observation.kind === 'page') {
      this.#read(observation.html, observation.url);
    } else if (observation.kind === 'script') {
      this.#read(observation.text, observation.page ?? observation.url);
    }
  }

  get all(): readonly SignedValue[] {
    return [...this.#values.values()].flat();
  }

  #read(text: string, url: URL): void {
    const head = text.slice(0, maxText);
    for (const [found] of [...head.matchAll(links), ...head.matchAll(storedFiles)]) {
      const address = found.replaceAll('&amp;', '&');
      if (URL.canParse(address, url.href)) {
        this.#add({ kind: 'link', link: new URL(address, url), url });
      }
    }
    for (const [token] of head.matchAll(tokens)) {
      this.#add({ kind: 'token', token, url });
    }
    for (const [, token = ''] of [...head.matchAll(messages), ...head.matchAll(formTokens)]) {
      this.#add({ kind: 'token', token, url });
    }
    for (const [, state = ''] of head.matchAll(components)) {
      this.#add({ kind: 'component', state: decodeEntities(state), url });
    }
    for (const [, version = ''] of head.matchAll(assets)) {
      this.#add({ kind: 'asset-version', version, url });
    }
  }

  #add(value: SignedValue): void {
    const name = value.kind === 'cookie' ? value.name : '';
    const key = `${value.kind} ${name} ${value.url.host}`;
    const known = this.#values.get(key) ?? [];
    if (
      known.length < maxOfKind &&
      this.#values.size < 1000 &&
      !known.some((other) => textOf(other) === textOf(value))
    ) {
      this.#values.set(key, [...known, value]);
    }
  }
}

function cookieOf(header: string): readonly (readonly [name: string, value: string])[] {
  const match = /^\s*([^=;\s]{1,200})=([^;]*)/.exec(header);
  return match !== null && header.length < maxCookie ? [[match[1]!, match[2]!.trim()]] : [];
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&quot;', '"'],
  ['&#34;', '"'],
  ['&#039;', "'"],
  ['&#39;', "'"],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
]);

/** What PHP's htmlspecialchars writes, undone. */
function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:quot|#0?39|#34|lt|gt|amp);/g, (entity) => entities.get(entity) ?? entity);
}

function textOf(value: SignedValue): string {
  switch (value.kind) {
    case 'cookie':
      return value.value;
    case 'link':
      return value.link.href;
    case 'token':
      return value.token;
    case 'component':
      return value.state;
    case 'asset-version':
      return value.version;
  }
}
