import { describe, expect, it } from 'vitest';
import { load, own } from './load-files.ts';

describe('a gitleaks file', () => {
  it('is read with keys in any case, unknown ones left out, and lists as one text', () => {
    const loaded = load({
      '.gitleaks.toml': `Title = 'x'
[[Rules]]
ID = 'generic-own'
Description = 'Own key. More.'
REGEX = 'own'
SecretGroup = 0
Keywords = 'Own,key'
severity = 'HIGHEST'
verify = 3
unknown = [1]
[Rules.allowList]
StopWords = ['Test']
regextarget = 'Match'
condition = '&&'
[allowlist]
Commits = ['ABCDEF']
`,
    });
    expect(loaded.ruleSet.rules).toHaveLength(1);
    expect(loaded.ruleSet.rules[0]).toMatchObject({
      id: 'generic-own',
      title: 'Own key',
      isGeneric: true,
      confidence: 'medium',
      severity: 'high',
      keywords: ['own', 'key'],
      dropsPlaceholders: false,
      allowlists: [{ stopwords: ['test'], regexTarget: 'match', condition: 'and' }],
    });
    expect(loaded.ruleSet.allowlists).toMatchObject([{ commits: ['abcdef'], condition: 'or' }]);
  });

  it('keeps the last of two rules with one id', () => {
    const text = `[[rules]]\nid = 'x'\nregex = 'a'\ntags = ['t']\n[[rules]]\nid = 'x'\nregex = 'b'\n`;
    const [rule, ...others] = load({ '.gitleaks.toml': text }).ruleSet.rules;
    expect(others).toEqual([]);
    expect(rule).toMatchObject({ pattern: { source: 'b' }, tags: [] });
    expect(() => load({ '.leaksieve.toml': text })).toThrow(':6: id: stands twice in this file');
  });

  it('has each regex of an allowlist stand alone', () => {
    const text = `${own}[[allowlists]]\nregexes = ['(?i)aa', 'bb']\n`;
    expect(load({ '.gitleaks.toml': text }).ruleSet.allowlists[0]?.regexes).toEqual([
      { source: 'aa', flags: 'i', maxLength: 2 },
      { source: 'bb', flags: '', maxLength: 2 },
    ]);
  });
});
