import { Command } from 'commander';
import { ScanError } from '../model/scan-error.ts';
import { builtinRuleSet } from '../rules/builtin.ts';
import { selectRules } from '../rules/select-rules.ts';
import { findConfiguration } from './load-policy.ts';
import { targetRoot } from './target-root.ts';
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
  const rule = selectRules(ruleSet, { rule: [finding?.rule ?? subject] }).rules.find(
    (one) => !one.skipReport,
  );
  if (rule === undefined) {
    throw new ScanError('USAGE', `no rule is called ${subject}: see "leaksieve rules list"`);
  }
  console.log(`${rule.title} (${rule.id}), ${rule.severity}\n\n${rule.description}\n`);
  if (finding !== null) {
    console.log(`This one, ${finding.redacted}, is ${stateText(finding.state)}:`);
    finding.places.forEach((place) => console.log(`  ${place}`));
    console.log('');
  }
  console.log('What to do, in this order:');
  const steps = [...rule.remediation, ...generalSteps];
  steps.forEach((step, index) => console.log(`  ${index + 1}. ${step}`));
  rule.references.forEach((reference) => console.log(`\nSee ${reference}`));
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
