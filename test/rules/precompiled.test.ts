import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/model/rule.ts';
import { headOf } from '../../src/rules/built-rule.ts';
import { compileAllowlists } from '../../src/rules/compile-allowlist.ts';
import { precompile, readPrecompiled, readSearched } from '../../src/rules/precompiled.ts';
import { ruleSetHash } from '../../src/rules/ruleset-hash.ts';
import { ruleOf } from '../detect/rule-of.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const [shared, own] = compileAllowlists(
  { allowlists: [{ regexes: ['^x+$'] }, { paths: ['^y/'], description: 'Own' }] },
  () => {},
);
const rules = [
  ruleOf('key=([a-z]{8})', ['key='], { id: 'first', description: 'Clé « A »', allowlists: [shared!] }),
  ruleOf('a+', [], { id: 'second', tags: ['x'], allowlists: [own!, shared!] }),
  { ...ruleOf('', []), id: 'third', pattern: null, path: { source: 'x$', flags: '', maxLength: 1 } },
];
const ruleSet = { rules, allowlists: [] };

/** Writes what the build does and names a file beside it. */
function precompiled(isCompressed: boolean): URL {
  const dir = temporaryFolder();
  for (const [name, content] of precompile(ruleSet, isCompressed)) {
    writeFileSync(path.join(dir, name), content);
  }
  return pathToFileURL(path.join(dir, 'code.js'));
}

/** What a rule says, whether it holds it or reads it. */
function allOf(rule: Rule): unknown {
  const { pattern } = rule;
  const said = Object.keys(rules[0]!).map((field) => (field === 'pattern' ? null : Reflect.get(rule, field)));
  return [said, pattern && [pattern.source, pattern.flags, pattern.maxLength]];
}

describe.each([
  ['the package', true],
  ['the action', false],
])('precompiled rules of %s', (_, isCompressed) => {
  it('are those that were compiled, with their hash', () => {
    const read = readPrecompiled(precompiled(isCompressed));
    expect(read).toEqual(ruleSet);
    expect(ruleSetHash(read)).toBe(ruleSetHash(ruleSet));
  });

  it('say the same when each is read as it is asked for', () => {
    const read = readSearched(precompiled(isCompressed));
    expect(ruleSetHash(read)).toBe(ruleSetHash(ruleSet));
    expect(read.rules.map(allOf)).toEqual(rules.map(allOf));
    expect(read.rules.map(headOf)).toEqual(rules.map(headOf));
  });
});
