import { matchesGlob } from '../model/match-glob.ts';
import type { Rule, RuleSet } from '../model/rule.ts';
import { ScanError } from '../model/scan-error.ts';
import { keepRules } from './keep-rules.ts';
import { nearestName } from './nearest-name.ts';

export interface RuleSelection {
  /** Globs of the rules to use; empty: all. */
  readonly rule?: readonly string[];
  /** Globs of the rules not to use. */
  readonly excludeRule?: readonly string[];
}

/**
 * The rules whose id or alias matches the globs. What a selected rule requires nearby stays, unreported.
 *
 * @param others - ids of rules of another kind that may be selected with them: those that websites are checked by
 * @throws ScanError when a glob matches no rule of either kind, or no rule is left
 */
export function selectRules(
  ruleSet: RuleSet,
  { rule = [], excludeRule = [] }: RuleSelection,
  others: readonly string[] = [],
): RuleSet {
  const isAll = rule.length === 0 && excludeRule.length === 0;
  const chosen = matchingRules(ruleSet.rules, rule, others);
  const excluded = matchingRules(ruleSet.rules, excludeRule, others);
  const isKept = (one: Rule): boolean => (rule.length === 0 || chosen.has(one)) && !excluded.has(one);
  const rules = isAll ? ruleSet.rules : keepRules(ruleSet.rules, isKept);
  if (rules.length === 0 && !others.some(selects({ rule, excludeRule })))
    throw new ScanError('USAGE', 'the rules chosen and excluded leave none to scan with');
  return isAll ? ruleSet : { ...ruleSet, rules };
}

/** Whether a rule of this id, which has no aliases, is selected. */
export function selects({ rule = [], excludeRule = [] }: RuleSelection): (id: string) => boolean {
  return (id) => (rule.length === 0 || matchesAny(rule, id)) && !matchesAny(excludeRule, id);
}

function matchesAny(globs: readonly string[], id: string): boolean {
  return globs.some((glob) => matchesGlob(glob, id));
}

function matchingRules(
  rules: readonly Rule[],
  globs: readonly string[],
  others: readonly string[],
): ReadonlySet<Rule> {
  const found = new Set<Rule>();
  for (const glob of globs) {
    const matching = rules.filter(({ id, aliases }) =>
      [id, ...aliases].some((name) => matchesGlob(glob, name)),
    );
    const isOther = others.some((id) => matchesGlob(glob, id));
    if (matching.length === 0 && !isOther) throw new ScanError('USAGE', noSuchRule(glob, rules, others));
    for (const rule of matching) found.add(rule);
  }
  return found;
}

function noSuchRule(glob: string, rules: readonly Rule[], others: readonly string[]): string {
  const near = nearestName(glob, [...rules.map(({ id }) => id), ...others]);
  return `no rule is called ${glob}${near === undefined ? '' : `; the closest is ${near}`}`;
}
