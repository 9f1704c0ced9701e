import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtinRuleSet, compileBuiltinRules } from '../../src/rules/builtin.ts';

function rule(id: string, more = ''): string {
  return `[[rules]]
id = '${id}'
description = 'Key of ${id}.'
severity = 'high'
keywords = ['${id}']
regex = '${id}-[a-f0-9]{32}'
remediation = ['Revoke it.', 'Replace it.']
matches = ['${id}-{hex:32}']
ignores = ['${id}-{hex:31}']
references = ['https://acme.example/docs']
${more}
`;
}

describe('the built-in rules', () => {
  it('survive being written as JSON', () => {
    const ruleSet = builtinRuleSet();
    expect(ruleSet.rules.length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(ruleSet))).toEqual(ruleSet);
  });
});

describe('a folder of rule files', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'rules-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const write = (name: string, text: string): void => writeFileSync(join(dir, name), text);

  it('is read in the order of the names', () => {
    write('b.toml', rule('beta'));
    write('a.toml', rule('zeta') + rule('alpha', `aliases = ['alpha', 'first']`));
    write('notes.md', 'not a rule');
    expect(compileBuiltinRules(dir).rules.map(({ id }) => id)).toEqual(['zeta', 'alpha', 'beta']);
  });

  it.each([
    ['two rules of one id', rule('alpha'), 'b.toml: the id alpha is taken in a.toml'],
    [
      "an alias that is another rule's id",
      rule('beta', `aliases = ['alpha']`),
      "b.toml: the alias alpha of beta is another rule's id",
    ],
    [
      'a required rule that is not there',
      rule('beta', `required = [{ id = 'gamma' }]`),
      'b.toml: beta requires gamma, which does not exist',
    ],
  ])('is refused with %s', (_, text, message) => {
    write('a.toml', rule('alpha'));
    write('b.toml', text);
    expect(() => compileBuiltinRules(dir)).toThrow(
      expect.objectContaining({ code: 'CONFIG', message: expect.stringContaining(message) }),
    );
  });
});
