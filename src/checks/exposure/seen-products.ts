import type { Headers, Observation } from '../../model/observation.ts';
import { matchesPattern } from '../../model/pattern.ts';
import type { SitePack } from '../../model/site-rule.ts';
import type { Fields } from './grammar/fields.ts';
import { holdsFor } from './proof.ts';

const maxCookie = 8192;

/** The products whose signs were met in what a site sends, by origin. */
export class SeenProducts {
  readonly #packs: readonly SitePack[];
  readonly #seen = new Map<string, Set<string>>();

  constructor(packs: readonly SitePack[]) {
    this.#packs = packs.filter(({ signs }) => signs.length > 0);
  }

  has({ id }: SitePack, { origin }: URL): boolean {
    return this.#seen.get(origin)?.has(id) === true;
  }

  /** Notes a product that was proved by other means. */
  add(id: string, { origin }: URL): void {
    this.#seen.set(origin, (this.#seen.get(origin) ?? new Set()).add(id));
  }

  /** Takes headers, cookies and addresses. */
  observe(observation: Observation): void {
    const url = 'url' in observation ? (observation.url ?? null) : null;
    if (url === null) {
      return;
    }
    for (const { id, signs } of this.#unseen(url)) {
      const isSeen = signs.some((sign) => {
        switch (sign.kind) {
          case 'header':
          case 'cookie':
            return observation.kind === 'response' && hasSign(sign, observation.headers);
          case 'address':
            return matchesPattern(sign.path, url.pathname);
          case 'page':
            return false;
        }
      });
      if (isSeen) {
        this.add(id, url);
      }
    }
  }

  /** Takes what a page says. */
  readPage(fields: Fields, url: URL): void {
    for (const { id, signs } of this.#unseen(url)) {
      if (signs.some((sign) => sign.kind === 'page' && holdsFor(sign.condition, fields))) {
        this.add(id, url);
      }
    }
  }

  #unseen(url: URL): readonly SitePack[] {
    return this.#packs.filter((pack) => !this.has(pack, url));
  }
}

type HeaderSign = Extract<SitePack['signs'][number], { kind: 'header' | 'cookie' }>;

function hasSign(sign: HeaderSign, headers: Headers): boolean {
  if (sign.kind === 'header') {
    return (headers.get(sign.name) ?? []).some((value) => matchesPattern(sign.value, value));
  }
  return (headers.get('set-cookie') ?? []).some((cookie) => {
    const [, name = '', value = ''] = /^\s*([^=;]{1,200})=([^;]*)/.exec(cookie.slice(0, maxCookie)) ?? [];
    return matchesPattern(sign.name, name) && matchesPattern(sign.value, decoded(value));
  });
}

/** Frameworks put JSON into cookies, in base64 and with percents. */
function decoded(value: string): string {
  try {
    const plain = decodeURIComponent(value);
    const isBase64 = plain.length >= 16 && /^[\w+/-]+=*$/.test(plain);
    return isBase64 ? Buffer.from(plain, 'base64').toString('utf8') : plain;
  } catch {
    return value;
  }
}
