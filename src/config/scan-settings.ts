import { availableParallelism } from 'node:os';
import { confidences, severities, type Confidence, type Severity } from '../model/rule.ts';
import { ScanError } from '../model/scan-error.ts';
import { outputsOf, type Output } from './output.ts';
import type { ScanFlags } from './scan-flags.ts';
import { parseSize } from './size.ts';
import { wholeNumber } from './whole-number.ts';

/** The checked options of a scan. */
export interface ScanSettings {
  readonly outputs: readonly Output[];
  readonly config: string | undefined;
  readonly baseline: string | undefined;
  readonly ignoreFile: string | undefined;
  readonly rules: readonly string[];
  readonly excludedRules: readonly string[];
  readonly minSeverity: Severity;
  readonly minConfidence: Confidence;
  readonly failOn: Severity | 'live' | 'new';
  readonly findingsExitCode: number;
  readonly showSecrets: boolean;
  readonly maxDecodeDepth: number;
  readonly limits: { readonly maxFileSize: number; readonly maxArchiveDepth: number };
  readonly timeoutMs: number | null;
  readonly jobs: number;
  readonly hasProgress: boolean;
  readonly color: 'auto' | 'always' | 'never';
  readonly isQuiet: boolean;
  readonly isVerbose: boolean;
}

/**
 * Checks the flags that were typed.
 *
 * @throws ScanError naming the flag and what it takes
 */
export function scanSettings(flags: ScanFlags, formats: readonly string[]): ScanSettings {
  for (const [given, name] of [
    [flags.verify, '--verify'],
    [flags.tui, '--tui'],
  ] as const) {
    if (given === true) {
      throw new ScanError('USAGE', `${name} is not available in this version: leave it out`);
    }
  }
  const named = [...(flags.format ?? []), ...(flags.reportFormat === undefined ? [] : [flags.reportFormat])];
  const color =
    flags.color === false
      ? 'never'
      : flags.color === 'always' || flags.color === 'never'
        ? flags.color
        : 'auto';
  return {
    outputs: outputsOf(named, oneOf('--output', flags.output, '--report-path', flags.reportPath), formats),
    config: flags.config,
    baseline: oneOf('--baseline', flags.baseline, '--baseline-path', flags.baselinePath),
    ignoreFile: flags.ignoreFile,
    rules: flags.rule ?? [],
    excludedRules: flags.excludeRule ?? [],
    minSeverity: severities.find((level) => level === flags.severity) ?? 'info',
    minConfidence: confidences.find((level) => level === flags.confidence) ?? 'medium',
    failOn: failLevelOf(flags.failOn),
    findingsExitCode:
      flags.exitZero === true
        ? 0
        : flags.exitCode === undefined
          ? 1
          : wholeNumber('--exit-code', flags.exitCode, 0, 255),
    showSecrets: flags.showSecrets === true,
    maxDecodeDepth: wholeNumber('--max-decode-depth', flags.maxDecodeDepth, 0, 20),
    limits: {
      maxFileSize: parseSize(flags.maxFileSize),
      maxArchiveDepth: wholeNumber('--max-archive-depth', flags.maxArchiveDepth, 0, 50),
    },
    timeoutMs:
      flags.timeout === undefined ? null : wholeNumber('--timeout', flags.timeout, 1, 2_000_000) * 1000,
    jobs: flags.jobs === undefined ? availableParallelism() : wholeNumber('--jobs', flags.jobs, 1, 256),
    hasProgress: flags.progress && flags.quiet !== true,
    color,
    isQuiet: flags.quiet === true,
    isVerbose: flags.verbose === true,
  };
}

/** The value of an option that has two names. */
function oneOf(
  name: string,
  value: string | undefined,
  otherName: string,
  other: string | undefined,
): string | undefined {
  if (value !== undefined && other !== undefined && value !== other) {
    throw new ScanError('USAGE', `${name} and ${otherName} are the same option: give one of them`);
  }
  return value ?? other;
}

function failLevelOf(text: string): ScanSettings['failOn'] {
  return text === 'live' || text === 'new' ? text : (severities.find((level) => level === text) ?? 'low');
}
