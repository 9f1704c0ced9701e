import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Rule } from '../src/model/rule.ts';
import { ScanError } from '../src/model/scan-error.ts';
import { compileBuiltinFile } from '../src/rules/builtin.ts';
import { fillPlaceholders } from '../src/rules/placeholder.ts';
import { matchRule } from '../test/helpers/match-rule.ts';
import { surroundingsOf } from '../test/rules/surroundings.ts';

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

/** What is wrong with a rule's examples, one line each. */
function checkExamples(rule: Rule): readonly string[] {
  const faults: string[] = [];
  for (const [index, example] of rule.matches.entries()) {
    faults.push(...checkMatch(rule, example).map((fault) => `matches ${index + 1} ${fault}`));
  }
  for (const [index, example] of rule.ignores.entries()) {
    const found = seeds.filter((seed) => !matchRule(rule, fillPlaceholders(example, seed)).next().done);
    if (found.length > 0)
      faults.push(`ignores ${index + 1} is found with ${found.length} of ${seeds.length} fillings`);
  }
  return faults;
}

function checkMatch(rule: Rule, example: string): string[] {
  if (rule.pattern === null) return [];
  const withoutEntropy = { ...rule, entropy: 0 };
  const faults: string[] = [];
  for (const [place, surround] of surroundingsOf(rule)) {
    const texts = seeds.map((seed) => surround(fillPlaceholders(example, seed)));
    const missed = texts.filter((text) => countSecrets(rule, text) === 0);
    const tooEven = missed.filter((text) => countSecrets(withoutEntropy, text) > 0);
    const doubled = texts.filter((text) => countSecrets(rule, text) > 1);
    if (missed.length > tooEven.length) {
      faults.push(`is not found ${place} (${missed.length - tooEven.length} of ${seeds.length} fillings)`);
    }
    if (tooEven.length > 0) {
      faults.push(`has too little entropy ${place} (${tooEven.length} of ${seeds.length} fillings)`);
    }
    if (doubled.length > 0) faults.push(`is found more than once ${place}`);
  }
  return faults;
}

function countSecrets(rule: Rule, text: string): number {
  return new Set(matchRule(rule, text)).size;
}

function checkFile(path: string): boolean {
  const rules = readRules(path);
  for (const rule of rules) {
    const faults = reportable(() => checkExamples(rule));
    process.stdout.write(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${rule.id}\n`);
    for (const fault of faults) process.stdout.write(`     ${fault}\n`);
    if (faults.length > 0) process.exitCode = 1;
  }
  return true;
}

function readRules(path: string): readonly Rule[] {
  let rules: readonly Rule[] = [];
  const errors = reportable(() => {
    rules = compileBuiltinFile(readFileSync(path, 'utf8'), basename(path));
    return [];
  });
  for (const error of errors) process.stdout.write(`FAIL ${error}\n`);
  if (errors.length > 0) process.exitCode = 1;
  return rules;
}

function reportable(check: () => readonly string[]): readonly string[] {
  try {
    return check();
  } catch (error) {
    if (error instanceof ScanError) return error.message.split('\n');
    throw error;
  }
}

if (import.meta.main) {
  for (const path of process.argv.slice(2)) checkFile(path);
}
