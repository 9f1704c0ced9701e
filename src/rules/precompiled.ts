import { openSync, readFileSync, readSync } from 'node:fs';
import { isBundled } from '../model/is-bundled.ts';
import type { Rule, RuleSet } from '../model/rule.ts';
import { BuiltRule, headOf, type RuleHead } from './built-rule.ts';
import { type RuleBlocks, ruleReader, toBlocks } from './rule-blocks.ts';
import { rememberHash, ruleSetHash } from './ruleset-hash.ts';

/** What is read at each start. */
const indexFile = 'rules.json';
/** The whole rules. */
const rulesFile = 'rules.dat';

interface RuleIndex extends RuleBlocks {
  readonly hash: string;
  readonly heads: readonly RuleHead[];
}

/**
 * The files that are read below, by their names. The set has no allowlists but those of its rules.
 *
 * @param isCompressed - whether few bytes matter more than that changes can be read. Default: they do
 */
export function precompile(ruleSet: RuleSet, isCompressed = true): ReadonlyMap<string, string | Buffer> {
  const { bytes, ...blocks } = toBlocks(ruleSet.rules, isCompressed);
  const index: RuleIndex = { hash: ruleSetHash(ruleSet), heads: ruleSet.rules.map(headOf), ...blocks };
  return new Map<string, string | Buffer>([
    [rulesFile, bytes],
    [indexFile, JSON.stringify(index)],
  ]);
}

/** The rules that come with leaksieve as the build compiled them; null in a checkout, which has only their TOML. */
export function precompiledRuleSet(): RuleSet | null {
  return isBundled ? readPrecompiled(import.meta.url) : null;
}

/** The same for a search, which takes a tenth of the time: each rule is read when it is at work. */
export function searchedRuleSet(): RuleSet | null {
  return isBundled ? readSearched(import.meta.url) : null;
}

/** Reads all rules. @param beside - a file in their folder */
export function readPrecompiled(beside: string | URL): RuleSet {
  const index = readIndex(beside);
  const bytes = readFileSync(new URL(rulesFile, beside));
  const count = index.heads.length;
  const lines = bytes.toString('utf8', 0, index.ends[count]).split('\n');
  const reader = ruleReader(
    index,
    count,
    (start, end) => bytes.subarray(start, end),
    (rule) => lines[rule]!,
  );
  const rules = index.heads.map((_, number): Rule => {
    const rest = { ...reader.texts(number), shape: reader.shape(number) };
    return Object.assign(reader.searched(number), rest);
  });
  return withHash(rules, index);
}

/** Reads what is asked of all rules. The rest of each is read when it is asked for. */
export function readSearched(beside: string | URL): RuleSet {
  const index = readIndex(beside);
  // Open for good, so that an update of leaksieve meanwhile changes nothing.
  const file = openSync(new URL(rulesFile, beside), 'r');
  const reader = ruleReader(index, index.heads.length, (start, end) => {
    const bytes = Buffer.alloc(end - start);
    readSync(file, bytes, 0, bytes.length, start);
    return bytes;
  });
  return withHash(
    index.heads.map((head, number) => new BuiltRule(head, number, reader)),
    index,
  );
}

function withHash(rules: readonly Rule[], { hash }: RuleIndex): RuleSet {
  const ruleSet = { rules, allowlists: [] };
  rememberHash(ruleSet, hash);
  return ruleSet;
}

function readIndex(beside: string | URL): RuleIndex {
  return JSON.parse(readFileSync(new URL(indexFile, beside), 'utf8'));
}
