import { type Command, InvalidArgumentError, Option } from 'commander';
import { severities, type Severity } from '../model/rule.ts';
import { addressVariables, type NotifiedChannel } from './notify-settings.ts';
import { outputsOf, type Output } from './output.ts';
import { oneOf } from './one-of.ts';
import { wholeNumber } from './whole-number.ts';

/** Flags of every command that writes reports, as typed. */
export interface ReportFlags {
  readonly format?: readonly string[];
  readonly reportFormat?: string;
  readonly output?: string;
  readonly reportPath?: string;
  readonly failOn: string;
  readonly exitCode?: string;
  readonly exitZero?: boolean;
  readonly showSecrets?: boolean;
  readonly notify?: readonly NotifiedChannel[];
  readonly notifyFrom: string;
  readonly color: string | boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** The checked options of what is written, and of how the command ends. */
export interface ReportSettings {
  readonly outputs: readonly Output[];
  readonly failOn: Severity | 'live' | 'new';
  readonly findingsExitCode: number;
  readonly showSecrets: boolean;
  readonly notify: readonly NotifiedChannel[];
  readonly notifyFrom: Severity;
  readonly color: 'auto' | 'always' | 'never';
  readonly isQuiet: boolean;
  readonly isVerbose: boolean;
}

const failLevels = [...severities, 'live', 'new'] as const;

/** A flag that may be given more than once. */
export function collected(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** A flag that other tools' users know; help does not list it. */
export function hidden(flags: string, description: string): Option {
  return new Option(flags, description).hideHelp();
}

function notified(value: string, before: readonly NotifiedChannel[] | undefined): readonly NotifiedChannel[] {
  const channels = Object.keys(addressVariables);
  if (!isChannel(value)) {
    throw new InvalidArgumentError(`Allowed choices are ${channels.join(', ')}.`);
  }
  return [...(before ?? []), value];
}

function isChannel(value: string): value is NotifiedChannel {
  return Object.hasOwn(addressVariables, value);
}

/** Adds the options of every command that writes reports. */
export function withReportFlags(command: Command): Command {
  return command
    .option(
      '-f, --format <format[:path]>',
      'report format: text, json, jsonl, sarif, csv, junit, html, markdown, github, gitlab, gitleaks; repeatable',
      collected,
    )
    .option('-o, --output <path>', 'write the report there; - is standard output')
    .addOption(
      new Option('--fail-on <level>', 'exit 1 from this severity on').choices(failLevels).default('low'),
    )
    .option('--exit-code <n>', 'use this instead of 1 when there are findings')
    .option('--exit-zero', 'exit 0 whatever is found; an incomplete scan stays 3')
    .option('--show-secrets', 'show secrets in clear, in every report')
    .addOption(
      new Option(
        '--notify <channel>',
        'tell of new findings: slack, teams or webhook; repeatable; addresses: see README',
      )
        .choices(Object.keys(addressVariables))
        .argParser(notified),
    )
    .addOption(
      new Option('--notify-from <level>', 'tell from this severity on').choices(severities).default('high'),
    )
    .addOption(new Option('--color <when>', 'colours').choices(['auto', 'always', 'never']).default('auto'))
    .option('-q, --quiet', 'nothing on standard error but errors')
    .option('-v, --verbose', 'all places of a finding, and which files were used')
    .addOption(hidden('--no-color', 'no colours'))
    .addOption(hidden('--report-format <format>', "gitleaks' name of --format"))
    .addOption(hidden('-r, --report-path <path>', "gitleaks' name of --output"));
}

/**
 * Checks the flags that were typed.
 *
 * @throws ScanError naming the flag and what it takes
 */
export function reportSettings(flags: ReportFlags, formats: readonly string[]): ReportSettings {
  const named = [...(flags.format ?? []), ...(flags.reportFormat === undefined ? [] : [flags.reportFormat])];
  const color =
    flags.color === false
      ? 'never'
      : flags.color === 'always' || flags.color === 'never'
        ? flags.color
        : 'auto';
  return {
    outputs: outputsOf(named, oneOf('--output', flags.output, '--report-path', flags.reportPath), formats),
    failOn: failLevels.find((level) => level === flags.failOn) ?? 'low',
    findingsExitCode:
      flags.exitZero === true
        ? 0
        : flags.exitCode === undefined
          ? 1
          : wholeNumber('--exit-code', flags.exitCode, 0, 255),
    showSecrets: flags.showSecrets === true,
    notify: flags.notify ?? [],
    notifyFrom: severities.find((level) => level === flags.notifyFrom) ?? 'high',
    color,
    isQuiet: flags.quiet === true,
    isVerbose: flags.verbose === true,
  };
}
