import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/model/rule.ts';
import { builtin, load, ids, ruleOf } from './load-files.ts';

/** The rule acme-key after a change by its alias. */
function change(name: string, lines: string): Rule | undefined {
  const head = name === '.gitleaks.toml' ? '[extend]\nuseDefault = true\n' : '';
  return ruleOf(load({ [name]: `${head}[[rules]]\nid = 'acme-token'\n${lines}` }), 'acme-key');
}

describe('a rule that changes another', () => {
  const before = builtin.rules[0];

  it('keeps what it does not name', () => {
    expect(change('.gitleaks.toml', '')).toEqual(before);
  });

  it('replaces single values and appends lists', () => {
    const text = `description = 'Ours.'
entropy = 4.5
secretGroup = 1
path = '\\.env$'
tags = ['ours', 'acme']
keywords = ['Extra']
[[rules.allowlists]]
paths = ['test/']`;
    expect(change('.gitleaks.toml', text)).toEqual({
      ...before,
      description: 'Ours.',
      entropy: 4.5,
      secretGroup: 1,
      path: { source: '\\.env$', flags: '', maxLength: 4 },
      tags: ['acme', 'ours'],
      keywords: ['acme-', 'extra'],
      allowlists: [
        expect.objectContaining({ stopwords: ['sample'] }),
        expect.objectContaining({ paths: [{ source: 'test\\/', flags: '', maxLength: 5 }] }),
      ],
    });
  });

  it('with a pattern of its own drops the examples and parts of the old one', () => {
    expect(change('.gitleaks.toml', `regex = '(?i)acme_(x)'`)).toEqual({
      ...before,
      pattern: { source: 'acme_(x)', flags: 'i', maxLength: 6 },
      isKeywordInMatch: false,
      keywordLead: null,
      shape: null,
      parts: [],
      matches: [],
      ignores: [],
    });
  });

  it('resets a number to 0 in our format, which in gitleaks means not given', () => {
    expect(change('.leaksieve.toml', 'entropy = 0')?.entropy).toBe(0);
    expect(change('.gitleaks.toml', 'entropy = 0')?.entropy).toBe(3);
  });

  it('changes what it requires and reports in our format, and cannot in gitleaks', () => {
    const text = `skipReport = true\nrequired = [{ id = 'beta-key' }]`;
    const required = [{ id: 'beta-key', withinLines: null, withinColumns: null }];
    expect(change('.leaksieve.toml', text)).toMatchObject({ skipReport: true, required });
    expect(change('.gitleaks.toml', text)).toEqual(before);
  });

  it('stands for all that share the alias when it brings a pattern, and changes each when not', () => {
    const head = '[extend]\nuseDefault = true\n[[rules]]\nid = "shared"\n';
    const replaced = load({
      '.gitleaks.toml': `[extend]\nuseDefault = true\ndisabledRules = ['gamma-key']
[[rules]]\nid = 'shared'\nregex = 'new'`,
    });
    expect(ids(replaced)).toEqual(['acme-key']);
    const tagged = load({ '.gitleaks.toml': `${head}tags = ['mine']` });
    expect(ruleOf(tagged, 'acme-key')?.tags).toEqual(['acme', 'mine']);
    expect(ruleOf(tagged, 'beta-key')?.tags).toEqual(['mine']);
  });

  it("is no error when it is one of gitleaks' that has no counterpart", () => {
    const text = `[extend]\nuseDefault = true\n[[rules]]\nid = 'foreign'\n[rules.allowlist]\npaths = ['x']\n`;
    expect(ids(load({ '.gitleaks.toml': text }))).toEqual(['acme-key', 'beta-key', 'gamma-key']);
    expect(() => load({ '.leaksieve.toml': text })).toThrow(
      ':3: rules: needs a regex or a path (rule foreign)',
    );
  });
});
