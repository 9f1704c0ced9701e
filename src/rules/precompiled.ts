import { readFileSync } from 'node:fs';
import type { RuleSet } from '../model/rule.ts';
import { rememberHash, ruleSetHash } from './ruleset-hash.ts';

interface PrecompiledRules extends RuleSet {
  readonly hash: string;
}

/** The text of the file that `precompiledRuleSet` reads. */
export function precompile(ruleSet: RuleSet): string {
  return JSON.stringify({ ...ruleSet, hash: ruleSetHash(ruleSet) } satisfies PrecompiledRules);
}

/** The rules that come with leaksieve as the build compiled them; null in a checkout, which has only their TOML. */
export function precompiledRuleSet(): RuleSet | null {
  if (!import.meta.url.endsWith('.js')) return null;
  const text = readFileSync(new URL('rules.json', import.meta.url), 'utf8');
  const { hash, ...ruleSet }: PrecompiledRules = JSON.parse(text);
  rememberHash(ruleSet, hash);
  return ruleSet;
}
