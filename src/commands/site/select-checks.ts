import { softwareRule } from '../../checks/exposure/vulnerable-software.ts';
import type { Check, CheckResult, CheckRun } from '../../model/check.ts';
import type { SitePack } from '../../model/site-rule.ts';
import { selects, type RuleSelection } from '../../rules/select-rules.ts';

/** The checks that find something of selected rules, without what they find besides. */
export function selectChecks(checks: readonly Check[], selection: RuleSelection): readonly Check[] {
  const isSelected = selects(selection);
  return checks
    .filter(({ id, rules }) => id === 'exposure' || rules.some(isSelected))
    .map((check) =>
      check.rules.every(isSelected)
        ? check
        : { ...check, start: (coverage) => filtered(check.start(coverage), isSelected) },
    );
}

/**
 * Which rules are asked for: those selected, where nothing but rules of websites is. Secrets are looked for in all that can
 * be found.
 *
 * @param ids - of all rules that websites are checked by
 */
export function isAsked(
  { rule = [], excludeRule = [] }: RuleSelection,
  ids: readonly string[],
): (id: string) => boolean {
  const isOfSites = (glob: string): boolean => ids.some(selects({ rule: [glob] }));
  return selects({ rule: rule.every(isOfSites) ? rule : [], excludeRule });
}

/** The packs with the rules that are asked for. */
export function selectPacks(packs: readonly SitePack[], isOf: (id: string) => boolean): readonly SitePack[] {
  return packs
    .map((pack) => ({
      ...pack,
      rules: pack.rules.filter(
        // The version of a product is what its vulnerabilities are known by.
        ({ id, version }) => isOf(id) || (version !== null && isOf(softwareRule)),
      ),
    }))
    .filter(({ rules }) => rules.length > 0);
}

function filtered(run: CheckRun, isSelected: (id: string) => boolean): CheckRun {
  return {
    observe: (observation, signal) => run.observe?.(observation, signal),
    async *results(prober, signal): AsyncGenerator<CheckResult> {
      for await (const result of run.results(prober, signal)) {
        if (result.kind === 'content' || isSelected(result.rule)) {
          yield result;
        }
      }
    },
  };
}
