import { readMarkup } from '../../model/markup.ts';
import type { SeenPage } from '../../model/observation.ts';
import { isSameSite } from '../same-site.ts';
import { postureCheck } from './posture-check.ts';
import type { Weakness, WeaknessKind } from './weakness.ts';

const unpinned: WeaknessKind = {
  rule: 'third-party-script-without-integrity',
  title: 'Script of another site that nothing ties to its content',
  severity: 'medium',
  remediation: [
    'Add integrity and crossorigin="anonymous" to the element, or serve the script yourself',
    'Send Integrity-Policy: blocked-destinations=(script) when all scripts have it',
  ],
};
const broken: WeaknessKind = {
  rule: 'integrity-without-effect',
  title: 'Integrity attribute that browsers ignore or cannot hold',
  severity: 'low',
  remediation: [
    'Write integrity="sha384-…" with the hash of the file in Base64, and crossorigin="anonymous" for files of other origins',
  ],
};
const mixed: WeaknessKind = {
  rule: 'mixed-content',
  title: 'Encrypted page that loads or sends something without encryption',
  severity: 'medium',
  remediation: [
    'Name the resource by https',
    'Send Content-Security-Policy: upgrade-insecure-requests as long as there are others',
  ],
};
const mixedImages: WeaknessKind = { ...mixed, rule: 'mixed-content-passive', severity: 'info' };

/** `sha384-` and a hash in Base64, with options (Subresource Integrity, 3.5). */
const integrityShape = /^(?:sha256-[\w+/-]{43}=|sha384-[\w+/-]{64}|sha512-[\w+/-]{86}==)(?:\?\S{0,200})?$/;

/** A URL whose file does not change: it has a version, or a hash of its content. Others are for their owners to change. */
const immutable = /[@/-]v?\d{1,4}\.\d{1,5}\.\d{1,5}\b|[.-][\da-f]{8,64}\.(?:min\.)?m?js$/i;

const maxElements = 5000;

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What pages load: whether it is tied to its content, and encrypted like the page. */
export const pageResources = postureCheck(
  'page-resources',
  [unpinned, broken, mixed, mixedImages],
  () => (observation) => (observation.kind === 'page' ? [...weaknesses(observation)] : []),
);

function* weaknesses(page: SeenPage): Generator<Weakness, void, undefined> {
  const { elements, base } = elementsOf(page);
  for (const element of elements) {
    const target = targetOf(element, base);
    if (target !== null) {
      yield* integrity(element, target, page.url);
      yield* encryption(element, target, page);
    }
  }
}

function* integrity(
  { name, attributes }: Element,
  target: URL,
  page: URL,
): Generator<Weakness, void, undefined> {
  if (name !== 'script' && !(name === 'link' && isStyle(attributes))) {
    return;
  }
  const value = attributes.get('integrity')?.trim() ?? '';
  const seen = { url: page, subject: target.href };
  if (value === '') {
    if (name === 'script' && !isSameSite(target, page) && immutable.test(target.pathname)) {
      yield { ...seen, kind: unpinned, evidence: `<script src="${shown(target)}"> has no integrity` };
    }
  } else if (!value.split(/\s+/).some((part) => integrityShape.test(part))) {
    yield {
      ...seen,
      kind: broken,
      evidence: `the integrity of ${shown(target)} holds no hash that browsers know`,
    };
  } else if (target.origin !== page.origin && !attributes.has('crossorigin')) {
    yield {
      ...seen,
      kind: broken,
      evidence: `${shown(target)} has integrity and no crossorigin: browsers refuse it`,
    };
  }
}

function* encryption(
  { name, attributes }: Element,
  target: URL,
  { url, headers }: SeenPage,
): Generator<Weakness, void, undefined> {
  const isUpgraded = (headers.get('content-security-policy') ?? []).some((policy) =>
    policy.toLowerCase().includes('upgrade-insecure-requests'),
  );
  if (url.protocol !== 'https:' || target.protocol !== 'http:' || isUpgraded) {
    return;
  }
  const isActive =
    /^(?:script|iframe|frame|object|embed|form)$/.test(name) || (name === 'link' && isStyle(attributes));
  if (isActive || /^(?:img|audio|video|source)$/.test(name)) {
    const kind = isActive ? mixed : mixedImages;
    yield {
      url,
      subject: target.href,
      kind,
      evidence: `<${name}> of an encrypted page names ${shown(target)}`,
    };
  }
}

/** Without its query, which may hold a key. */
function shown({ origin, pathname }: URL): string {
  return origin + pathname;
}

function isStyle(attributes: Element['attributes']): boolean {
  return /(?:^|\s)(?:stylesheet|modulepreload)(?:\s|$)/i.test(attributes.get('rel') ?? '');
}

function targetOf({ name, attributes }: Element, base: URL): URL | null {
  const names: Readonly<Record<string, string>> = { link: 'href', form: 'action', object: 'data' };
  const reference = attributes.get(names[name] ?? 'src')?.trim() ?? '';
  const target = reference !== '' && URL.canParse(reference, base.href) ? new URL(reference, base) : null;
  return target !== null && /^https?:$/.test(target.protocol) ? target : null;
}

function elementsOf({ html, url }: SeenPage): { readonly elements: readonly Element[]; readonly base: URL } {
  const elements: Element[] = [];
  let base: URL | null = null;
  const onTag = (name: string, attributes: ReadonlyMap<string, string>): void => {
    const href = attributes.get('href') ?? '';
    if (name === 'base' && base === null && URL.canParse(href, url.href)) {
      base = new URL(href, url);
    }
    if (
      elements.length < maxElements &&
      /^(?:script|link|iframe|frame|object|embed|form|img|audio|video|source)$/.test(name)
    ) {
      elements.push({ name, attributes });
    }
  };
  readMarkup(html, { onTag, onText() {}, onClose() {} }, false);
  return { elements, base: base ?? url };
}
