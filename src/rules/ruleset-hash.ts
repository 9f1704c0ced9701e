import { createHash } from 'node:crypto';
import type { RuleSet } from '../model/rule.ts';

/** By the set itself: one that is made from another, such as by leaving out rules, never inherits its hash. */
const known = new WeakMap<RuleSet, string>();

/** Spares the work of hashing a set whose hash was computed before. */
export function rememberHash(ruleSet: RuleSet, hash: string): void {
  known.set(ruleSet, hash);
}

/** A short name for a set of rules: the same for the same rules, in whatever order they stand. */
export function ruleSetHash(ruleSet: RuleSet): string {
  return known.get(ruleSet) ?? computeHash(ruleSet);
}

function computeHash(ruleSet: RuleSet): string {
  const rules = ruleSet.rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const text = JSON.stringify({ rules, allowlists: ruleSet.allowlists }, withSortedKeys);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Without what follows from patterns and keywords. */
function withSortedKeys(key: string, value: unknown): unknown {
  if (key === 'shape' || key === 'keywordLead') return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
