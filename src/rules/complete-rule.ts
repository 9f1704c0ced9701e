import type { Rule } from '../model/rule.ts';
import type { RawRule } from './rule-schema.ts';
import type { Report } from './problems.ts';

const leastCounts = [
  ['remediation', 2],
  ['matches', 1],
  ['ignores', 1],
  ['references', 1],
] as const;

/** Reports what a built-in rule lacks: they tell what to do, prove themselves by examples, and match in bounded windows. */
export function checkCompleteness(raw: RawRule, rule: Rule, report: Report): void {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(raw.id)) report(['id'], 'must be in kebab-case');
  for (const key of ['description', 'severity'] as const) {
    if ((raw[key] ?? '') === '') report([key], 'is missing');
  }
  for (const [key, least] of leastCounts) {
    if ((raw[key] ?? []).length < least) report([key], `must have at least ${least}`);
  }
  for (const example of [...(raw.matches ?? []), ...(raw.ignores ?? [])]) {
    if (example.trim() === '') report(['matches'], 'has an empty example');
  }
  checkPattern(raw, rule, report);
}

function checkPattern(raw: RawRule, rule: Rule, report: Report): void {
  if (rule.pattern === null) {
    // A rule about paths alone makes a candidate of every file of every history.
    report(['regex'], 'is missing');
    return;
  }
  if (rule.pattern.maxLength === null)
    report(['regex'], 'has a repeat without a bound; write {0,n} or {1,n}');
  for (const [index, { pattern }] of rule.parts.entries()) {
    if (pattern.maxLength === null) {
      report(['parts', index, 'regex'], 'has a repeat without a bound; write {0,n} or {1,n}');
    }
  }
  const keywords = raw.keywords ?? [];
  if (keywords.length === 0) {
    // Tried on every file, which only a pattern that looks at its first bytes alone may be.
    if (!(raw.regex ?? '').startsWith('\\A')) report(['keywords'], 'must have at least 1');
  } else if (keywords.some((keyword) => keyword !== keyword.toLowerCase() || keyword.length < 2)) {
    report(['keywords'], 'must be in lower case and longer than one character');
  } else if (!rule.isKeywordInMatch) {
    report(['keywords'], 'must be such that every match of the regex holds one of them');
  }
}
