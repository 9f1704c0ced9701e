import type { ProbeAnswer } from '../../model/probe.ts';

type Response = Extract<ProbeAnswer, { kind: 'response' }>;

/** What is alike in two answers to names that cannot exist. */
export interface BodyShape {
  readonly status: number;
  readonly mediaType: string;
  /** Without query; empty: none. */
  readonly redirect: string;
  readonly shingles: ReadonlySet<string>;
}

const shingleWords = 4;
const maxBytes = 16_384;
const leastAlike = 0.85;

/** The shape of an answer: the name that was asked for, numbers, dates and hashes are left out. */
export function bodyShape(response: Response): BodyShape {
  const name = nameOf(response.url);
  const without = (text: string): string => (name === '' ? text : text.replaceAll(name, ' '));
  const text = without(response.bytes.toString('utf8', 0, maxBytes)).replaceAll(/[\da-f]{8,}|\d+/gi, ' ');
  const words = text.match(/[^\s<>"'=/]{1,60}/g) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at < Math.max(1, words.length - shingleWords + 1); at += 1) {
    shingles.add(words.slice(at, at + shingleWords).join(' '));
  }
  return {
    status: response.status,
    mediaType: mediaTypeOf(response),
    redirect: redirectOf(response, without),
    shingles,
  };
}

/** Whether two answers are the same but for what every request changes. */
export function isAlike(a: BodyShape, b: BodyShape): boolean {
  if (a.status !== b.status || a.mediaType !== b.mediaType || a.redirect !== b.redirect) {
    return false;
  }
  return likeness(a, b) >= leastAlike;
}

/** The part of the shingles of two bodies that both have (Jaccard's index), from 0 to 1. */
export function likeness(a: BodyShape, b: BodyShape): number {
  const common = [...a.shingles].filter((shingle) => b.shingles.has(shingle)).length;
  return common / (a.shingles.size + b.shingles.size - common);
}

/** The type of an answer without parameters, in lower case; empty: it tells none. */
export function mediaTypeOf({ headers }: Response): string {
  return (headers.get('content-type')?.[0] ?? '').split(';')[0]!.trim().toLowerCase();
}

function redirectOf({ headers, url }: Response, without: (text: string) => string): string {
  const location = headers.get('location')?.[0] ?? '';
  if (location === '' || !URL.canParse(location, url.href)) {
    return '';
  }
  const target = new URL(location, url);
  return target.origin + without(target.pathname);
}

function nameOf({ pathname }: URL): string {
  return pathname.split('/').findLast((part) => part !== '') ?? '';
}
