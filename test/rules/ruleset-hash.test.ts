import { describe, expect, it } from 'vitest';
import type { RuleSet } from '../../src/model/rule.ts';
import { loadConfiguration } from '../../src/rules/load-configuration.ts';
import { rememberHash, ruleSetHash } from '../../src/rules/ruleset-hash.ts';

describe('the hash of a rule set', () => {
  const text = `
[[rules]]
id = 'b'
regex = 'b[a-f]{4}'
keywords = ['b']
[[rules]]
id = 'a'
regex = 'a'
[[allowlists]]
paths = ['test']
`;
  const builtin: RuleSet = { rules: [], allowlists: [] };
  const { ruleSet } = loadConfiguration('leaksieve.toml', { builtin, readText: () => text });
  const [first, ...others] = ruleSet.rules;

  it('is sixteen hexadecimal digits', () => {
    expect(ruleSetHash(ruleSet)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('does not depend on the order of rules or keys, nor on having been JSON', () => {
    const reordered: RuleSet = {
      allowlists: ruleSet.allowlists,
      rules: ruleSet.rules.toReversed().map((rule) => {
        const reversed: typeof rule = JSON.parse(
          JSON.stringify(Object.fromEntries(Object.entries(rule).toReversed())),
        );
        return reversed;
      }),
    };
    expect(ruleSetHash(reordered)).toBe(ruleSetHash(ruleSet));
  });

  it('is not computed where it is remembered, and holds for that very set alone', () => {
    const remembered: RuleSet = { ...ruleSet };
    rememberHash(remembered, 'known');
    expect(ruleSetHash(remembered)).toBe('known');
    expect(ruleSetHash({ ...remembered })).toBe(ruleSetHash(ruleSet));
  });

  it('changes with any setting', () => {
    expect(first).toBeDefined();
    if (first === undefined) return;
    const changed = [
      { ...ruleSet, allowlists: [] },
      { ...ruleSet, rules: others },
      { ...ruleSet, rules: [{ ...first, entropy: first.entropy + 1 }, ...others] },
      { ...ruleSet, rules: [{ ...first, keywords: [...first.keywords, 'x'] }, ...others] },
    ];
    expect(new Set([ruleSet, ...changed].map(ruleSetHash)).size).toBe(5);
  });
});
