import { describe, expect, it } from 'vitest';
import type { RuleSet } from '../../src/model/rule.ts';
import { loadConfiguration } from '../../src/rules/load-configuration.ts';
import { selectRules } from '../../src/rules/select-rules.ts';

const ruleSet = readRules(`
[[rules]]
id = 'acme-key'
regex = 'acme-key'
aliases = ['old-acme-token']
[[rules]]
id = 'acme-token'
regex = 'acme-token'
required = [{ id = 'beta-host' }]
[[rules]]
id = 'beta-host'
regex = 'beta-host'
[[rules]]
id = 'beta-key'
regex = 'beta-key'
skipReport = true
`);

function readRules(text: string): RuleSet {
  const builtin = { rules: [], allowlists: [] };
  return loadConfiguration('.leaksieve.toml', { builtin, readText: () => text }).ruleSet;
}

function selected(selection: Parameters<typeof selectRules>[1]): readonly string[] {
  return selectRules(ruleSet, selection).rules.map(({ id, skipReport }) => (skipReport ? `(${id})` : id));
}

describe('rules selected by globs', () => {
  it.each([
    [{}, ['acme-key', 'acme-token', 'beta-host', '(beta-key)']],
    [{ rule: ['acme-key'] }, ['acme-key']],
    [{ rule: ['ACME-KEY'] }, ['acme-key']],
    [{ rule: ['*-key'] }, ['acme-key', '(beta-key)']],
    [{ rule: ['*a*k*y'] }, ['acme-key', '(beta-key)']],
    [{ rule: ['?cme-ke?'] }, ['acme-key']],
    [{ rule: ['beta-*', 'acme-key'] }, ['acme-key', 'beta-host', '(beta-key)']],
    [{ rule: ['old-*'] }, ['acme-key']],
    [{ excludeRule: ['acme-*'] }, ['beta-host', '(beta-key)']],
    [{ rule: ['*'], excludeRule: ['*key'] }, ['acme-token', 'beta-host']],
  ])('%j are %j', (selection, ids) => {
    expect(selected(selection)).toEqual(ids);
  });

  it('keep, unreported, what one of them requires', () => {
    expect(selected({ rule: ['acme-token'] })).toEqual(['acme-token', '(beta-host)']);
    expect(selected({ excludeRule: ['beta-*'] })).toEqual(['acme-key', 'acme-token', '(beta-host)']);
  });

  it.each([
    [{ rule: ['acme-kye'] }, 'no rule is called acme-kye; the closest is acme-key'],
    [{ excludeRule: ['gamma*'] }, 'no rule is called gamma*; the closest is'],
    [{ rule: ['acme'] }, 'no rule is called acme;'],
    [{ rule: ['acme-key?'] }, 'no rule is called acme-key?; the closest is acme-key'],
    [{ rule: ['acme-key'], excludeRule: ['acme-key'] }, 'leave none'],
  ])('are refused with %j', (selection, message) => {
    expect(() => selected(selection)).toThrow(
      expect.objectContaining({ code: 'USAGE', message: expect.stringContaining(message) }),
    );
  });

  it('are searched with a hostile glob before the test times out', () => {
    expect(() => selected({ rule: [`${'*a'.repeat(5000)}x`] })).toThrow('no rule');
  });
});
