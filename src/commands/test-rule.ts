import { createDetector } from '../detect/detector.ts';
import type { Rule, RuleSet } from '../model/rule.ts';
import { fillPlaceholders } from '../rules/placeholder.ts';
import { searchText } from './search-text.ts';

/** What is wrong with a rule by its own examples, as the detector sees them; empty: nothing. */
export function testRule(rule: Rule, ruleSet: RuleSet): readonly string[] {
  const required = new Set(rule.required.map(({ id }) => id));
  const rules = ruleSet.rules.filter((other) => other.id === rule.id || required.has(other.id));
  const detector = createDetector({ ...ruleSet, rules }, { maxDecodeDepth: 0 });
  const isFound = (example: string): boolean =>
    searchText(detector, fillPlaceholders(example)).some(({ ruleId }) => ruleId === rule.id);
  return [
    ...rule.matches.flatMap((example, index) =>
      isFound(example) ? [] : [`example ${index + 1} of "matches" is not found`],
    ),
    ...rule.ignores.flatMap((example, index) =>
      isFound(example) ? [`example ${index + 1} of "ignores" is found`] : [],
    ),
  ];
}
