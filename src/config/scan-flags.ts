import { Command, Option } from 'commander';
import { confidences, severities } from '../model/rule.ts';

/** Flags of every scanning command, as typed. */
export interface ScanFlags {
  readonly format?: readonly string[];
  readonly reportFormat?: string;
  readonly output?: string;
  readonly reportPath?: string;
  readonly config?: string;
  readonly baseline?: string;
  readonly baselinePath?: string;
  readonly ignoreFile?: string;
  readonly rule?: readonly string[];
  readonly excludeRule?: readonly string[];
  readonly severity: string;
  readonly confidence: string;
  readonly failOn: string;
  readonly exitCode?: string;
  readonly exitZero?: boolean;
  readonly showSecrets?: boolean;
  readonly verify?: boolean;
  readonly maxDecodeDepth: string;
  readonly maxArchiveDepth: string;
  readonly maxFileSize: string;
  readonly timeout?: string;
  readonly jobs?: string;
  readonly progress: boolean;
  readonly color: string | boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly tui?: boolean;
}

export const failLevels = [...severities, 'live', 'new'] as const;

function collected(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

function hidden(flags: string, description: string): Option {
  return new Option(flags, description).hideHelp();
}

/** Adds the options that every scanning command takes. */
export function withScanFlags(command: Command): Command {
  return command
    .option(
      '-f, --format <format[:path]>',
      'report format: text, json, jsonl, sarif, csv, junit, html, markdown, github, gitlab, gitleaks; repeatable',
      collected,
    )
    .option('-o, --output <path>', 'write the report there; - is standard output')
    .option(
      '-c, --config <path>',
      'configuration; default: .leaksieve.toml, else .gitleaks.toml, of the target',
    )
    .option(
      '--baseline <path>',
      'leave out the findings known there; default: .leaksieve-baseline of the target',
    )
    .option('--ignore-file <path>', 'leave out what is listed there; default: .leaksieveignore of the target')
    .option('--rule <id>', 'only this rule; globs, repeatable', collected)
    .option('--exclude-rule <id>', 'not this rule; globs, repeatable', collected)
    .addOption(
      new Option('--severity <level>', 'report from this severity on').choices(severities).default('info'),
    )
    .addOption(
      new Option('--confidence <level>', 'report from this confidence on')
        .choices(confidences)
        .default('medium'),
    )
    .addOption(
      new Option('--fail-on <level>', 'exit 1 from this severity on').choices(failLevels).default('low'),
    )
    .option('--exit-code <n>', 'use this instead of 1 when there are findings')
    .option('--exit-zero', 'exit 0 whatever is found; an incomplete scan stays 3')
    .option('--show-secrets', 'show secrets in clear, in every report')
    .option('--max-decode-depth <n>', 'how often decoded text is decoded again; 0: never', '5')
    .option('--max-archive-depth <n>', 'how deep archives in archives are opened; 0: none', '8')
    .option('--max-file-size <size>', 'skip files larger than this', '256MB')
    .option('--timeout <seconds>', 'stop after so long, with what was found')
    .option('-j, --jobs <n>', 'threads that search; default: one a processor')
    .option('--no-progress', 'no progress on standard error')
    .addOption(new Option('--color <when>', 'colours').choices(['auto', 'always', 'never']).default('auto'))
    .option('-q, --quiet', 'nothing on standard error but errors')
    .option('-v, --verbose', 'all places of a finding, and which files were used')
    .addOption(hidden('--verify', 'ask providers whether secrets are live'))
    .addOption(hidden('--tui', 'open the terminal interface'))
    .addOption(hidden('--plain', 'plain text'))
    .addOption(hidden('--no-color', 'no colours'))
    .addOption(hidden('--report-format <format>', "gitleaks' name of --format"))
    .addOption(hidden('-r, --report-path <path>', "gitleaks' name of --output"))
    .addOption(hidden('-b, --baseline-path <path>', "gitleaks' name of --baseline"))
    .addOption(hidden('--redact', "gitleaks' switch; secrets are redacted anyway"))
    .addOption(hidden('--no-banner', "gitleaks' switch; there is none"));
}
