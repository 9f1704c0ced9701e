import type { Finding } from '../model/finding.ts';
import type { Secret } from '../model/secret.ts';
import { prefixSearch, type PrefixSearch } from './prefix-search.ts';
import { isPublicPart } from '../model/public-part.ts';

/** Replaces the text of every secret of a report by its redacted form. */
export interface Scrubber {
  /** For text that was scanned, such as a line, a match or a commit message. */
  readonly content: (text: string) => string;
  /** For names, such as paths and authors: secrets that may as well be the name itself are left. */
  readonly name: (text: string) => string;
}

interface HiddenText {
  readonly text: string;
  readonly redacted: string;
}

interface KnownText extends HiddenText {
  readonly isHiddenInNames: boolean;
}

/** Leaves every text as it is: for `--show-secrets`. */
export const noScrubber: Scrubber = { content: (text) => text, name: (text) => text };

/** Shorter texts are in every other word: hiding them would hide nothing and spoil the report. */
const keyLength = 4;
const maxRemembered = 10_000;

/** Collects the secrets of all findings, since one finding's secret may stand in another's line or path. */
export function scrubberFor(findings: readonly Finding[]): Scrubber {
  const index = indexOf(findings);
  const names = new Map<string, string>();
  return {
    content: (text) => scrub(text, index, false),
    name: (text) => {
      let scrubbed = names.get(text);
      if (scrubbed === undefined) {
        scrubbed = scrub(text, index, true);
        if (names.size >= maxRemembered) names.clear();
        names.set(text, scrubbed);
      }
      return scrubbed;
    },
  };
}

/** By the hash of their first characters, so that most places of a text need one look-up. */
type Index = ReadonlyMap<number, PrefixSearch<KnownText>>;

function indexOf(findings: readonly Finding[]): Index {
  const groups = new Map<number, Map<string, KnownText>>();
  const add = ({ text, redacted }: HiddenText, isHiddenInNames: boolean): void => {
    if (text.length < keyLength) return;
    const key = keyAt(text, 0);
    const group = groups.get(key) ?? new Map<string, KnownText>();
    if (!group.has(text)) group.set(text, { text, redacted, isHiddenInNames });
    groups.set(key, group);
  };
  for (const finding of findings) {
    for (const secret of secretTexts(finding)) add(secret, isDistinct(secret.text));
  }
  for (const finding of findings) {
    for (const part of partTexts(finding)) add(part, false);
  }
  return new Map([...groups].map(([key, group]) => [key, prefixSearch(group)]));
}

function* secretTexts(finding: Finding): Generator<HiddenText> {
  const { secret } = finding;
  if (secret === undefined) return;
  yield* withLines(secret);
  for (const { match } of finding.occurrences) {
    // A match without the secret's own text holds it encoded.
    if (!match.reveal().includes(secret.reveal())) yield* withLines(match);
  }
}

function* partTexts(finding: Finding): Generator<HiddenText> {
  for (const part of finding.parts) {
    if (!isPublicPart(part.name)) yield* withLines(part.value);
  }
}

/** A secret, and each line of one such as a private key, of which a report may show any one. PEM's boundary lines (RFC 7468) are no secret. */
function* withLines(secret: Secret): Generator<HiddenText> {
  const text = secret.reveal();
  yield { text, redacted: secret.redacted };
  if (!text.includes('\n')) return;
  for (const line of text.split(/[\r\n]+/)) {
    const trimmed = line.trim();
    if (trimmed.length >= 16 && !trimmed.startsWith('-----')) {
      yield { text: trimmed, redacted: `(${trimmed.length} characters)` };
    }
  }
}

/** Whether a text is unlikely to be an ordinary word: a password `postgres` must not hide the folder of that name. */
function isDistinct(text: string): boolean {
  if (text.length >= 16) return true;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(text));
  return text.length >= 8 && kinds.length >= 2;
}

function scrub(text: string, index: Index, isName: boolean): string {
  let scrubbed = '';
  let from = 0;
  for (let at = 0; at + keyLength <= text.length; at += 1) {
    const hidden = knownAt(text, at, index, isName);
    if (hidden === undefined) continue;
    scrubbed += text.slice(from, at) + hidden.redacted;
    from = at + hidden.text.length;
    at = from - 1;
  }
  return from === 0 ? text : scrubbed + text.slice(from);
}

function knownAt(text: string, at: number, index: Index, isName: boolean): KnownText | undefined {
  const search = index.get(keyAt(text, at));
  if (search === undefined) return undefined;
  for (const known of search(text, at)) {
    if (known.isHiddenInNames || !isName) return known;
  }
  return undefined;
}

function keyAt(text: string, at: number): number {
  let key = 0;
  for (let offset = 0; offset < keyLength; offset += 1) {
    key = (Math.imul(key, 31) + text.charCodeAt(at + offset)) | 0;
  }
  return key;
}
