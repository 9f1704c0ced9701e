import type { Rule } from '../../src/model/rule.ts';
import { shannonEntropy } from '../../src/model/shannon-entropy.ts';

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
    if (rule.entropy > 0 && shannonEntropy(secret) <= rule.entropy) continue;
    if (hasRequiredParts(rule, text, match.index)) yield secret;
  }
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
