import { createDetector } from '../detect/detector.ts';
import { fileStart } from '../model/region.ts';
import type { Rule, RuleSet } from '../model/rule.ts';
import { fillPlaceholders } from '../rules/placeholder.ts';

/** What is wrong with a rule by its own examples, as the detector sees them; empty: nothing. */
export function testRule(rule: Rule, ruleSet: RuleSet): readonly string[] {
  const required = new Set(rule.required.map(({ id }) => id));
  const rules = ruleSet.rules.filter((other) => other.id === rule.id || required.has(other.id));
  const detector = createDetector({ ...ruleSet, rules }, { maxDecodeDepth: 0 });
  const isFound = (example: string): boolean => {
    const bytes = Buffer.from(fillPlaceholders(example));
    const fresh = [{ start: 0, end: bytes.length }];
    const provenance = { contentId: 'example', members: [] };
    return detector
      .search({ bytes, provenance, fresh, start: fileStart, decoded: [] })
      .some(({ ruleId }) => ruleId === rule.id);
  };
  return [
    ...rule.matches.flatMap((example, index) =>
      isFound(example) ? [] : [`example ${index + 1} of "matches" is not found`],
    ),
    ...rule.ignores.flatMap((example, index) =>
      isFound(example) ? [`example ${index + 1} of "ignores" is found`] : [],
    ),
  ];
}
