import { describe, expect, it } from 'vitest';
import { builtinRules } from '../helpers/builtin-rules.ts';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';
import { matchRule } from '../helpers/match-rule.ts';
import { surroundingsOf } from './surroundings.ts';

const { rules } = builtinRules;
const seeds = [1, 2, 3];

function fillings(example: string): readonly string[] {
  return seeds.map((seed) => fillPlaceholders(example, seed));
}

describe.each(rules)('rule $id', (rule) => {
  it.each(rule.matches)('matches %j wherever it stands', (example) => {
    for (const filled of fillings(example)) {
      for (const [place, surround] of surroundingsOf(rule)) {
        expect(new Set(matchRule(rule, surround(filled))).size, place).toBe(1);
      }
    }
  });

  it.each(rule.ignores)('ignores %j', (example) => {
    for (const filled of fillings(example)) expect([...matchRule(rule, filled)]).toEqual([]);
  });
});

describe('the built-in rules', () => {
  it('have titles that tell them apart', () => {
    const titles = rules.map(({ title }) => title.toLowerCase());
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});
