import type { Rule } from '../../src/model/rule.ts';

/** The secrets that a rule's own keywords, pattern, parts and entropy find in a text. */
export function* matchRule(rule: Rule, text: string): Generator<string> {
  const lower = text.toLowerCase();
  if (rule.pattern === null) return;
  if (rule.keywords.length > 0 && !rule.keywords.some((keyword) => lower.includes(keyword))) return;
  const { source, flags } = rule.pattern;
  for (const match of text.matchAll(new RegExp(source, `${flags}g`))) {
    const secret =
      rule.secretGroup > 0 ? match[rule.secretGroup] : (match.slice(1).find(Boolean) ?? match[0]);
    if (secret === undefined || secret === '') continue;
    if (rule.entropy > 0 && entropyOf(secret) <= rule.entropy) continue;
    if (hasRequiredParts(rule, text, match.index)) yield secret;
  }
}

/** Shannon entropy in bits a character. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

function hasRequiredParts(rule: Rule, text: string, index: number): boolean {
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  return rule.parts
    .filter((part) => part.isRequired)
    .every(({ pattern, withinLines }) =>
      [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].some(
        (match) => Math.abs(lineOf(match.index) - lineOf(index)) <= withinLines,
      ),
    );
}
