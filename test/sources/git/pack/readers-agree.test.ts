import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleSet } from '../../../../src/model/rule.ts';
import { builtinRules } from '../../../helpers/builtin-rules.ts';
import { loadConfiguration } from '../../../../src/rules/load-configuration.ts';
import { gitRepository } from '../../../helpers/git-repository.ts';
import { candidatesBy, reportBy } from '../../../helpers/readers.ts';
import { brevoKey } from '../../../helpers/secrets.ts';
import { editedRepository, histories } from './edited-repository.ts';

const team = loadConfiguration('.leaksieve.toml', {
  builtin: builtinRules,
  readText: () =>
    `
[[rules]]
id = 'no-keyword'
regex = 'zz[0-9]{4}|alpha_[a-z]{3}'
[[rules]]
id = 'first'
regex = '\\A[^\\n]{0,30}'
[[rules]]
id = 'keyword-elsewhere'
keywords = ['null']
regex = 'size = [a-z]+'
[[rules]]
id = 'unbounded'
keywords = ['table']
regex = 'table[^\\n]*index'
[[rules]]
id = 'needs-host'
keywords = ['user']
regex = 'user[_ ][a-z]+'
required = [{ id = 'host', withinLines = 3 }]
[[rules]]
id = 'host'
keywords = ['host']
regex = 'host[, (=]+[a-z]+'
skipReport = true
[[rules]]
id = 'path'
path = 'file-1'
`.replaceAll('\nregex', '\nplaceholders = false\nregex'),
}).ruleSet;

async function expectAgreement(dir: string, ruleSet: RuleSet): Promise<void> {
  const packs = await candidatesBy('packs', dir, ruleSet);
  const git = await candidatesBy('git', dir, ruleSet);
  expect(packs.candidates).toEqual(git.candidates);
  expect(packs.coverage.summary()).toEqual(git.coverage.summary());
}

describe('the reader of packs finds what git lets a search of every object find', () => {
  it.each([
    ['the rules that come with leaksieve', builtinRules, []],
    ['rules of all kinds that a team may write', team, []],
    ['ids of SHA-256', builtinRules, ['--object-format=sha256']],
  ])('with %s', async (_name, ruleSet, initArgs) => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        await expectAgreement(editedRepository(history, ...initArgs).dir, ruleSet);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it('in the report, with one thread or two', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const { dir } = editedRepository(history);
        const expected = await reportBy('git', dir, builtinRules, 1);
        expect(await reportBy('packs', dir, builtinRules, 1)).toBe(expected);
        expect(await reportBy('packs', dir, builtinRules, 2)).toBe(expected);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });

  it('where objects are borrowed from another repository', async () => {
    const lender = gitRepository();
    lender.commitFile('a.txt', `key = ${brevoKey()}\n${'a line\n'.repeat(99)}`);
    lender.commitFile('a.txt', `key = ${brevoKey()}\n${'a line\n'.repeat(99)}b\n`);
    lender.git('repack', '-adfq');
    const borrower = gitRepository();
    borrower.git('fetch', '--quiet', lender.dir, 'main');
    borrower.git('reset', '--quiet', '--hard', 'FETCH_HEAD');
    borrower.write('.git/objects/info/alternates', `${lender.dir}/.git/objects\n`);
    borrower.commitFile('a.txt', `key = ${brevoKey(2)}\n${'a line\n'.repeat(99)}`);
    borrower.git('repack', '-adflq');
    await expectAgreement(borrower.dir, builtinRules);
  });
});
