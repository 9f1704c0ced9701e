import type { Chunk } from '../model/chunk.ts';
import type { Rule } from '../model/rule.ts';
import type { RawCandidate } from './raw-candidate.ts';

/** A UTF-8 mark is left out of the text, which then starts after it. */
const markBytes = 3;

const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, byteOffset: 0, byteLength: 0 };
const none: readonly never[] = [];

/**
 * A candidate without text for each rule about paths alone, once a content and archive member: triage, which knows the
 * paths, keeps those that the rule is about.
 */
export function pathCandidates(
  { provenance, start, decoded }: Omit<Chunk, 'bytes'>,
  rules: readonly Rule[],
): RawCandidate[] {
  const isFirst = start.byteOffset === 0 || start.byteOffset === markBytes;
  // Text in UTF-16 comes once more, as it is stored.
  if (!isFirst || decoded.at(-1) === 'utf-16') {
    return [];
  }
  return rules.map(({ id, confidence }) => ({
    ruleId: id,
    secret: '',
    prefix: '',
    match: '',
    confidence,
    provenance,
    region,
    decoded,
    parts: none,
    lines: '',
    marks: none,
  }));
}

/** The rules that ask for no more than a path. */
export function pathRules(rules: readonly Rule[]): readonly Rule[] {
  // What follows a rule's name is read when it is asked for: not even taken apart here, for those that have a pattern.
  return rules.filter((rule) => rule.pattern === null && rule.path !== null && !rule.skipReport);
}
