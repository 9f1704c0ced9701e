import { readFileSync } from 'node:fs';
import type { RuleSet } from '../model/rule.ts';
import { rememberHash, ruleSetHash } from './ruleset-hash.ts';

interface PrecompiledRules extends RuleSet {
  readonly hash: string;
}

/** The text of the file that `readPrecompiled` reads. */
export function precompile(ruleSet: RuleSet): string {
  return JSON.stringify({ ...ruleSet, hash: ruleSetHash(ruleSet) } satisfies PrecompiledRules);
}

/** The rules that come with leaksieve as the build compiled them; null in a checkout, which has only their TOML. */
export function precompiledRuleSet(): RuleSet | null {
  if (!import.meta.url.endsWith('.js')) return null;
  return readPrecompiled(new URL('rules.json', import.meta.url));
}

/** Reads a file with the text that `precompile` gives. */
export function readPrecompiled(file: URL): RuleSet {
  const { hash, ...ruleSet }: PrecompiledRules = JSON.parse(readFileSync(file, 'utf8'));
  rememberHash(ruleSet, hash);
  return ruleSet;
}
