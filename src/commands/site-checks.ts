import { siteChecks, type SiteCheckOptions } from '../checks/index.ts';
import { probeSettings, type ProbeFlags, type ProbeSettings } from '../config/probe-settings.ts';
import type { Check } from '../model/check.ts';
import { escapeControls } from '../report/escape.ts';
import { wrap } from '../report/wrap.ts';
import { builtinPacks } from '../rules/site/builtin-packs.ts';
import { builtinCloudRules } from '../rules/site/cloud-rules.ts';

/** The checks of a site with what the user allowed them to ask. */
export function openChecks(
  flags: ProbeFlags,
  {
    advisories,
    scriptBaseline,
    typesCanaries,
    isQuiet,
  }: Required<Pick<SiteCheckOptions, 'advisories' | 'scriptBaseline' | 'typesCanaries'>> & {
    readonly isQuiet: boolean;
  },
): { readonly checks: readonly Check[]; readonly probes: ProbeSettings } {
  const packs = builtinPacks();
  const products = packs.filter(({ isCore }) => !isCore).map(({ id }) => id);
  const probes = probeSettings(flags, products);
  const { authorizedBy, packs: wanted } = probes;
  const isWanted = probes.classes.has('cloud');
  return {
    checks: siteChecks({
      advisories,
      scriptBaseline,
      typesCanaries,
      exposure: { packs, wanted, authorizedBy, announce: isQuiet ? () => {} : announcePlan },
      cloud: {
        rules: isWanted ? builtinCloudRules() : [],
        isWanted,
        authorizedBy,
        announce: isQuiet ? () => {} : announceQuestions,
      },
    }),
    probes,
  };
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
