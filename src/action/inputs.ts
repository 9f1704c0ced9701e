import { Command } from 'commander';
import type { PolicyNames } from '../config/policy-root.ts';
import { withScanFlags, type ScanFlags } from '../config/scan-flags.ts';
import { ScanError } from '../model/scan-error.ts';
import { separatePolicy } from './separate-policy.ts';
import { splitWords } from './split-words.ts';

/** What the workflow's `with` says; `action.yml` documents each. */
export interface ActionInputs {
  readonly token: string;
  readonly range: string;
  readonly allowsPrivileged: boolean;
  /** Whether the pull request gets a review. */
  readonly hasComments: boolean;
  readonly hasSummary: boolean;
  /** Whether the report goes to code scanning. */
  readonly hasCodeScanning: boolean;
  /** Policy files of the repository, which are read from the commit that judges, not from the disk. */
  readonly names: PolicyNames;
  readonly flags: ScanFlags;
}

/**
 * Reads the inputs, which the runner passes as `INPUT_` and the name in upper case.
 *
 * @throws ScanError naming the input and what it takes
 */
export function inputsOf(env: Readonly<Record<string, string | undefined>>): ActionInputs {
  const text = (name: string): string => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
  const choice = (name: string, choices: Readonly<Record<string, boolean>>, byDefault: boolean): boolean => {
    const value = text(name).toLowerCase();
    if (value !== '' && !Object.hasOwn(choices, value)) {
      throw new ScanError(
        'USAGE',
        `the input "${name}" is "${value}": use ${Object.keys(choices).join(' or ')}`,
      );
    }
    return choices[value] ?? byDefault;
  };
  const isSwitch = { true: true, false: false };
  return {
    token: text('token'),
    range: text('range') || 'auto',
    allowsPrivileged: choice('allow-privileged-events', isSwitch, false),
    hasComments: choice('comments', { auto: true, off: false }, true),
    hasSummary: choice('summary', isSwitch, true),
    hasCodeScanning: choice('code-scanning', isSwitch, false),
    ...separatePolicy(
      {
        config: text('config') || env['LEAKSIEVE_CONFIG'],
        baseline: text('baseline'),
        ignoreFile: text('ignore-file'),
      },
      flagsOf(text('args'), text('fail-on')),
      env['GITHUB_WORKSPACE'] ?? '.',
    ),
  };
}

/** The flags of a scan among `args`. Others would make it about something else. */
function flagsOf(args: string, failOn: string): ScanFlags {
  const words = [...(failOn === '' ? [] : [`--fail-on=${failOn}`]), ...splitWords(args)];
  const command = withScanFlags(new Command('args')).exitOverride().allowExcessArguments(false);
  let problem = '';
  command.configureOutput({ writeErr: (text) => (problem += text) });
  try {
    command.parse(words, { from: 'user' });
  } catch {
    throw new ScanError('USAGE', `the input "args" or "fail-on" is refused: ${problem.trim()}`);
  }
  const flags = command.opts<ScanFlags>();
  if (flags.showSecrets === true) {
    throw new ScanError('USAGE', '--show-secrets is refused in the action: many people can read its logs');
  }
  return { ...flags, progress: false };
}
