import { type Command, Option } from 'commander';
import { confidences, severities } from '../model/rule.ts';
import { collected, hidden, withReportFlags, type ReportFlags } from './report-flags.ts';

/** Flags of every scanning command, as typed. */
export interface ScanFlags extends ReportFlags {
  readonly config?: string;
  readonly baseline?: string;
  readonly baselinePath?: string;
  readonly ignoreFile?: string;
  readonly inlineMarks?: boolean;
  readonly ignoreGitleaksAllow?: boolean;
  readonly rule?: readonly string[];
  readonly excludeRule?: readonly string[];
  readonly severity: string;
  readonly confidence: string;
  readonly verify?: boolean;
  readonly verifyPlan?: boolean;
  readonly verifyLimit: string;
  readonly maxDecodeDepth: string;
  readonly maxArchiveDepth: string;
  readonly maxFileSize: string;
  readonly timeout?: string;
  readonly jobs?: string;
  readonly progress: boolean;
  /** False: nothing is to be kept. */
  readonly store?: string | boolean;
  readonly tui?: boolean;
  readonly plain?: boolean;
}

/** Adds the options that every scanning command takes. */
export function withScanFlags(command: Command): Command {
  return withReportFlags(command)
    .option(
      '-c, --config <path>',
      'configuration; default: .leaksieve.toml, else .gitleaks.toml, of the target',
    )
    .option(
      '--baseline <path>',
      'leave out the findings known there; default: .leaksieve-baseline of the target',
    )
    .option('--ignore-file <path>', 'leave out what is listed there; default: .leaksieveignore of the target')
    .option('--no-inline-marks', 'report what marks such as leaksieve:ignore in the text itself accept')
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
    .option('--max-decode-depth <n>', 'how often decoded text is decoded again; 0: never', '5')
    .option('--max-archive-depth <n>', 'how deep archives in archives are opened; 0: none', '8')
    .option('--max-file-size <size>', 'skip files larger than this', '256MB')
    .option('--timeout <seconds>', 'stop after so long, with what was found')
    .option('-j, --jobs <n>', 'threads that search; default: one a processor')
    .option('--verify', 'ask providers which secrets still work, one harmless request for each')
    .option('--verify-plan', 'only tell whom --verify would ask')
    .option('--verify-limit <n>', 'ask about so many secrets at most', '500')
    .option('--no-progress', 'no progress on standard error')
    .option(
      '--store <place>',
      'keep the scan there: a file, or postgres://USER@HOST/DATABASE; default: LEAKSIEVE_STORE',
    )
    .addOption(new Option('--tui', 'follow the scan and triage what it found in the terminal'))
    .addOption(hidden('--plain', 'plain text'))
    .addOption(hidden('-b, --baseline-path <path>', "gitleaks' name of --baseline"))
    .addOption(hidden('--redact', "gitleaks' switch; secrets are redacted anyway"))
    .addOption(hidden('--ignore-gitleaks-allow', "gitleaks' name of --no-inline-marks"))
    .addOption(hidden('--no-banner', "gitleaks' switch; there is none"));
}
