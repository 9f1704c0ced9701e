import { siteChecks, type SiteCheckOptions } from '../../checks/index.ts';
import { probeSettings, type ProbeFlags, type ProbeSettings } from '../../config/probe-settings.ts';
import type { Check } from '../../model/check.ts';
import type { CloudRule } from '../../model/cloud-rule.ts';
import type { SitePack } from '../../model/site-rule.ts';
import { escapeControls } from '../../report/escape.ts';
import { wrap } from '../../report/wrap.ts';
import type { RuleSelection } from '../../rules/select-rules.ts';
import { builtinPacks } from '../../rules/site/builtin-packs.ts';
import { builtinCloudRules } from '../../rules/site/cloud-rules.ts';
import { publishedSecret } from '../../verify/offline/published-secret.ts';
import { isAsked, selectChecks, selectPacks } from './select-checks.ts';

/** The checks of a site with what the user allowed them to ask. */
export function openChecks(
  flags: ProbeFlags,
  {
    advisories,
    scriptBaseline,
    typesCanaries,
    selection,
    isQuiet,
  }: Required<Pick<SiteCheckOptions, 'advisories' | 'scriptBaseline' | 'typesCanaries'>> & {
    readonly selection: RuleSelection;
    readonly isQuiet: boolean;
  },
): {
  readonly checks: readonly Check[];
  readonly ruleIds: readonly string[];
  readonly probes: ProbeSettings;
} {
  const packs = builtinPacks();
  const products = packs.filter(({ isCore }) => !isCore).map(({ id }) => id);
  const probes = probeSettings(flags, products);
  const { authorizedBy, packs: wanted, nameSources } = probes;
  const named = probes.origins.map((place) => ({ ...place, from: '--origin', isNamed: true }));
  const isWanted = probes.classes.has('cloud');
  const checksOf = (asked: readonly SitePack[], questions: readonly CloudRule[]): readonly Check[] => [
    ...siteChecks({
      advisories,
      scriptBaseline,
      typesCanaries,
      exposure: { packs: asked, wanted, authorizedBy, announce: isQuiet ? () => {} : announcePlan },
      cloud: { rules: questions, isWanted, authorizedBy, announce: isQuiet ? () => {} : announceQuestions },
      names: { sources: nameSources, announce: isQuiet ? () => {} : announceServices },
      origin: { named, authorizedBy, nameSources, announce: isQuiet ? () => {} : announceAddresses },
    }),
    publishedSecret,
  ];
  const cloudRules = isWanted || hasChoice(selection) ? builtinCloudRules() : [];
  const all = checksOf(packs, cloudRules);
  const ruleIds = all.flatMap(({ rules }) => rules);
  if (!hasChoice(selection)) {
    return { checks: all, ruleIds, probes };
  }
  const isOf = isAsked(selection, ruleIds);
  const questions = cloudRules.filter(({ id }) => isOf(id));
  const checks = selectChecks(checksOf(selectPacks(packs, isOf), questions), selection);
  return { checks, ruleIds, probes };
}

function hasChoice({ rule = [], excludeRule = [] }: RuleSelection): boolean {
  return rule.length > 0 || excludeRule.length > 0;
}

const width = 100;

/** Tells before it is sent what a host will be asked. */
function announcePlan({ origin }: URL, urls: readonly URL[]): void {
  const paths = urls.map(({ pathname, search }) => escapeControls(pathname + search));
  console.error(`leaksieve: ${origin} will be asked for ${urls.length} addresses that no page links to:`);
  wrap(paths.join(' '), width).forEach((line) => console.error(`  ${line}`));
}

/** The same for third parties. */
function announceQuestions(questions: readonly string[]): void {
  console.error('leaksieve: third parties that the site names will be asked:');
  questions.forEach((question) => console.error(`  ${escapeControls(question)}`));
}

/** The same for services that know of certificates. */
function announceServices(questions: readonly string[]): void {
  if (questions.length > 0) {
    const told = questions.map((question) => escapeControls(question)).join(', ');
    console.error(`leaksieve: asked for names of hosts will be ${told}`);
  }
}

/** The same for addresses at which the server of a site may be. */
function announceAddresses({ origin }: URL, addresses: readonly string[]): void {
  console.error(`leaksieve: whether they answer for ${origin} will be asked of`);
  wrap(addresses.join(' '), width).forEach((line) => console.error(`  ${line}`));
}
