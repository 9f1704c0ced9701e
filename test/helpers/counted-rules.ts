import type { Rule } from '../../src/model/rule.ts';
import { BuiltRule, headOf } from '../../src/rules/built-rule.ts';

/** Rules as the bundle has them, of which all but the head is read when it is asked for; tells of which it was. */
export function countedRules(rules: readonly Rule[]): {
  readonly rules: readonly Rule[];
  readonly read: ReadonlySet<string>;
} {
  const read = new Set<string>();
  const readRule = (number: number): Rule => {
    const rule = rules[number]!;
    read.add(rule.id);
    return rule;
  };
  const reader = { searched: readRule, texts: readRule, shape: (number: number) => readRule(number).shape };
  const built = rules.map((rule, number) => new BuiltRule(headOf(rule), number, reader));
  return { rules: built, read };
}
