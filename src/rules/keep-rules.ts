import type { Rule } from '../model/rule.ts';

/** The rules that are kept, and unreported those which a kept one requires nearby. */
export function keepRules(rules: readonly Rule[], isKept: (rule: Rule) => boolean): readonly Rule[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const kept = new Set(rules.filter(isKept));
  const needed = new Set(kept);
  for (const rule of needed) {
    for (const { id } of rule.required) {
      const other = byId.get(id);
      if (other !== undefined) needed.add(other);
    }
  }
  return rules.filter((rule) => needed.has(rule)).map((rule) => (kept.has(rule) ? rule : unreported(rule)));
}

function unreported(rule: Rule): Rule {
  return { ...rule, skipReport: true };
}
