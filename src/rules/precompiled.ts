import { openSync, readFileSync, readSync } from 'node:fs';
import type { Rule, RuleSet } from '../model/rule.ts';
import { BuiltRule, headOf, type RuleHead } from './built-rule.ts';
import { rememberHash, ruleSetHash } from './ruleset-hash.ts';

/** The whole rules, a line each. */
const rulesFile = 'rules.jsonl';
/** What is read of them at each start. */
const indexFile = 'rules.json';

interface RuleIndex {
  readonly hash: string;
  readonly heads: readonly RuleHead[];
  /** Where the line of each rule ends in the other file, in bytes. */
  readonly ends: readonly number[];
}

/** The files that are read below, by their names. The set has no allowlists but those of its rules. */
export function precompile(ruleSet: RuleSet): ReadonlyMap<string, string> {
  const lines = ruleSet.rules.map((rule) => `${JSON.stringify(rule)}\n`);
  let end = 0;
  const index: RuleIndex = {
    hash: ruleSetHash(ruleSet),
    heads: ruleSet.rules.map(headOf),
    ends: lines.map((line) => (end += Buffer.byteLength(line))),
  };
  return new Map([
    [rulesFile, lines.join('')],
    [indexFile, JSON.stringify(index)],
  ]);
}

/** The rules that come with leaksieve as the build compiled them; null in a checkout, which has only their TOML. */
export function precompiledRuleSet(): RuleSet | null {
  return isBundle ? readPrecompiled(import.meta.url) : null;
}

/** The same for a search, which takes a tenth of the time: each rule is read when it is at work. */
export function searchedRuleSet(): RuleSet | null {
  return isBundle ? readSearched(import.meta.url) : null;
}

const isBundle = import.meta.url.endsWith('.js');

/** Reads all rules. @param beside - a file in their folder */
export function readPrecompiled(beside: string | URL): RuleSet {
  const lines = readText(rulesFile, beside).trimEnd().split('\n');
  return withHash(
    lines.map((line): Rule => JSON.parse(line)),
    readIndex(beside),
  );
}

/** Reads what is asked of all rules. The rest of each is read when it is asked for. */
export function readSearched(beside: string | URL): RuleSet {
  const index = readIndex(beside);
  const { heads, ends } = index;
  // Open for good, so that an update of leaksieve meanwhile changes nothing.
  const file = openSync(new URL(rulesFile, beside), 'r');
  const readRule = (number: number): Rule => {
    const start = ends[number - 1] ?? 0;
    const line = Buffer.alloc(ends[number]! - start);
    readSync(file, line, 0, line.length, start);
    return JSON.parse(line.toString());
  };
  return withHash(
    heads.map((head, number) => new BuiltRule(head, () => readRule(number))),
    index,
  );
}

function withHash(rules: readonly Rule[], { hash }: RuleIndex): RuleSet {
  const ruleSet = { rules, allowlists: [] };
  rememberHash(ruleSet, hash);
  return ruleSet;
}

function readIndex(beside: string | URL): RuleIndex {
  return JSON.parse(readText(indexFile, beside));
}

function readText(name: string, beside: string | URL): string {
  return readFileSync(new URL(name, beside), 'utf8');
}
