import type { Command } from 'commander';
import { ScanError } from '../model/scan-error.ts';
import type { ProbeFlags } from './probe-settings.ts';
import type { ScanFlags } from './scan-flags.ts';
import { parseServerPlace } from './server-place.ts';
import type { SiteFlags } from './site-flags.ts';

/** Flags of `leaksieve incident`, as typed. */
export interface IncidentFlags extends ScanFlags, SiteFlags, ProbeFlags {
  readonly repo?: readonly string[];
  readonly site?: readonly string[];
  readonly mailDomain?: readonly string[];
  readonly passive?: boolean;
  readonly answers?: string;
  readonly resume?: string;
  readonly evidenceDir: string;
  readonly ask: boolean;
  readonly resolver?: string;
}

/** Adds the options of a playbook. */
export function withIncidentFlags(command: Command): Command {
  return command
    .option('--repo <path-or-url>', 'a repository of yours; repeatable', collected)
    .option('--site <url>', 'a website of yours, probed read-only as with --active; repeatable', collected)
    .option('--mail-domain <domain>', 'a domain that you send mail from; repeatable', collected)
    .option('--passive', 'ask the websites nothing that no page links to; what only that proves stays open')
    .option('--answers <path>', 'answers of people, as TOML; each run writes a form for those that are open')
    .option('--resume <path>', 'go on from the evidence-….json of an earlier run')
    .option(
      '--evidence-dir <path>',
      'evidence, report, letters and form of answers go there',
      'leaksieve-incident',
    )
    .option('--no-ask', 'ask nothing, also in a terminal')
    .option(
      '--resolver <address>',
      'ask this DNS server about the domains, such as 9.9.9.9 or 127.0.0.1:5353',
    );
}

function collected(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/**
 * Checks the flags that were typed.
 *
 * @throws ScanError naming the flag and what it takes
 */
export function checkIncidentFlags(flags: IncidentFlags): void {
  const hiding = [
    ['--severity', flags.severity !== 'info'],
    ['--confidence high', flags.confidence === 'high'],
    ['--rule', flags.rule !== undefined],
    ['--exclude-rule', flags.excludeRule !== undefined],
    ['--baseline', (flags.baseline ?? flags.baselinePath) !== undefined],
  ] as const;
  const hides = hiding.find(([, isGiven]) => isGiven);
  if (hides !== undefined) {
    throw usage(`${hides[0]} leaves findings out, and evidence must know them all: leave it out`);
  }
  if (flags.showSecrets === true) {
    throw usage('evidence and letters never hold secrets: use "leaksieve scan" with --show-secrets');
  }
  if (flags.failOn === 'live' || flags.failOn === 'new') {
    throw usage(`--fail-on ${flags.failOn} is not for checklists: name a severity`);
  }
  if (flags.passive === true && flags.active === true) {
    throw usage('--passive and --active exclude each other: give one of them');
  }
  const domain = flags.mailDomain?.find(
    (name) => !/^(?=.{1,253}$)(?:[a-z\d_](?:[a-z\d-]{0,62})\.)+[a-z][a-z\d-]{1,62}$/i.test(name),
  );
  if (domain !== undefined) {
    throw usage('--mail-domain takes a domain such as example.com, the part after the @ of your addresses');
  }
  if (flags.resolver !== undefined && parseServerPlace(flags.resolver) === null) {
    throw usage('--resolver takes an IP address, and a port if you like: 9.9.9.9, 127.0.0.1:5353, [::1]:53');
  }
}

function usage(message: string): ScanError {
  return new ScanError('USAGE', message);
}
