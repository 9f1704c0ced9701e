import { Command } from 'commander';
import { fittingPlaybook } from '../incident/fitting-playbook.ts';
import { ScanError } from '../model/scan-error.ts';
import type { SiteRule } from '../model/site-rule.ts';
import { escapeControls } from '../report/escape.ts';
import { builtinRuleSet } from '../rules/builtin.ts';
import { builtinPlaybooks } from '../rules/playbook/builtin-playbooks.ts';
import { selectRules } from '../rules/select-rules.ts';
import { builtinPacks } from '../rules/site/builtin-packs.ts';
import { builtinCloudRules } from '../rules/site/cloud-rules.ts';
import { findConfiguration } from './policy/load-policy.ts';
import { targetRoot } from './target/target-root.ts';
import { explainFingerprint } from './explain-fingerprint.ts';

/** `leaksieve explain`: what a kind of secret opens, and what to do, in order. */
export function command(): Command {
  return new Command('explain')
    .description('what a rule or a finding means, and what to do about it')
    .argument('<rule-or-fingerprint>')
    .option('-c, --config <path>', 'configuration')
    .option('--report <path>', 'with a fingerprint: the JSON report that has it', 'leaksieve.json')
    .action((subject: string, flags: { readonly config?: string; readonly report: string }) =>
      explain(subject, flags),
    );
}

async function explain(
  subject: string,
  flags: { readonly config?: string; readonly report: string },
): Promise<void> {
  const isFingerprint = /^[0-9a-f]{40}$/.test(subject);
  const finding = isFingerprint ? explainFingerprint(subject, flags.report) : null;
  const configuration = findConfiguration(flags.config, targetRoot('.'), process.env);
  const ruleSet = (await configuration?.load())?.ruleSet ?? builtinRuleSet();
  const id = finding?.rule ?? subject;
  const ofSite = siteRule(id) ?? (finding?.kind === 'secret' ? null : finding);
  const rule =
    ofSite === null ? selectRules(ruleSet, { rule: [id] }).rules.find((one) => !one.skipReport) : undefined;
  const known = ofSite ?? rule;
  if (known === undefined) {
    throw new ScanError('USAGE', `no rule is called ${subject}: see "leaksieve rules list"`);
  }
  say(`${known.title} (${rule?.id ?? id}), ${known.severity}`);
  say('');
  if (rule !== undefined) {
    say(rule.description);
    say('');
  }
  if (finding !== null) {
    say(`This one, ${finding.redacted || finding.evidence}, is ${stateText(finding.state)}:`);
    finding.places.forEach((place) => say(`  ${place}`));
    say('');
  }
  say('What to do, in this order:');
  const steps = [...known.remediation, ...(rule === undefined ? [] : generalSteps)];
  steps.forEach((step, index) => say(`  ${index + 1}. ${step}`));
  const playbook = fittingPlaybook(builtinPlaybooks(), rule?.id ?? id, rule !== undefined);
  if (playbook !== null) {
    say('');
    say(`If others may have used it: leaksieve incident ${playbook.id} (${playbook.title.en})`);
  }
  const references = 'references' in known ? known.references : [];
  for (const reference of references) {
    say('');
    say(`See ${reference}`);
  }
}

function say(line: string): void {
  console.log(escapeControls(line));
}

function siteRule(id: string): SiteRule | null {
  return (
    [...builtinPacks().flatMap(({ rules }) => rules), ...builtinCloudRules()].find(
      (rule) => rule.id === id,
    ) ?? null
  );
}

/** True of every secret, and forgotten most often. */
const generalSteps = [
  'Look through the provider’s logs for use by others since the first commit that has it',
  'Take it out of the current files and read it from the environment or a secret store',
  'Only then decide whether to rewrite history: clones, forks and caches keep the old one, so a rewrite replaces no rotation',
] as const;

function stateText(state: string): string {
  switch (state) {
    case 'in-tree':
      return 'in the current files';
    case 'staged':
      return 'about to be committed';
    case 'history':
      return 'gone from the current files, but in the history';
    case 'live':
      return 'on a live site';
    default:
      return 'in objects that nothing refers to any more';
  }
}
