import { availableParallelism } from 'node:os';
import { confidences, severities, type Confidence, type Severity } from '../model/rule.ts';
import { ScanError } from '../model/scan-error.ts';
import { oneOf } from './one-of.ts';
import { reportSettings, type ReportSettings } from './report-flags.ts';
import type { ScanFlags } from './scan-flags.ts';
import { parseSize } from './size.ts';
import { wholeNumber } from './whole-number.ts';

/** The checked options of a scan. */
export interface ScanSettings extends ReportSettings {
  readonly config: string | undefined;
  readonly baseline: string | undefined;
  readonly ignoreFile: string | undefined;
  /** Whether marks in the text itself accept what they stand at. */
  readonly obeysMarks: boolean;
  readonly rules: readonly string[];
  readonly excludedRules: readonly string[];
  readonly minSeverity: Severity;
  readonly minConfidence: Confidence;
  readonly maxDecodeDepth: number;
  readonly limits: { readonly maxFileSize: number; readonly maxArchiveDepth: number };
  /** How providers are asked; null: they are not. */
  readonly verify: { readonly limit: number; readonly isPlanOnly: boolean } | null;
  readonly timeoutMs: number | null;
  readonly jobs: number;
  readonly hasProgress: boolean;
}

/**
 * Checks the flags that were typed.
 *
 * @throws ScanError naming the flag and what it takes
 */
export function scanSettings(flags: ScanFlags, formats: readonly string[]): ScanSettings {
  if (flags.tui === true) {
    throw new ScanError('USAGE', 'this command has no terminal interface: leave out --tui');
  }
  return {
    ...reportSettings(flags, formats),
    config: flags.config,
    baseline: oneOf('--baseline', flags.baseline, '--baseline-path', flags.baselinePath),
    ignoreFile: flags.ignoreFile,
    obeysMarks: flags.inlineMarks !== false && flags.ignoreGitleaksAllow !== true,
    rules: flags.rule ?? [],
    excludedRules: flags.excludeRule ?? [],
    minSeverity: severities.find((level) => level === flags.severity) ?? 'info',
    minConfidence: confidences.find((level) => level === flags.confidence) ?? 'medium',
    maxDecodeDepth: wholeNumber('--max-decode-depth', flags.maxDecodeDepth, 0, 20),
    limits: {
      maxFileSize: parseSize(flags.maxFileSize),
      maxArchiveDepth: wholeNumber('--max-archive-depth', flags.maxArchiveDepth, 0, 50),
    },
    verify: verifySettings(flags),
    timeoutMs:
      flags.timeout === undefined ? null : wholeNumber('--timeout', flags.timeout, 1, 2_000_000) * 1000,
    jobs: flags.jobs === undefined ? availableParallelism() : wholeNumber('--jobs', flags.jobs, 1, 256),
    hasProgress: flags.progress && flags.quiet !== true,
  };
}

function verifySettings({ verify, verifyPlan, verifyLimit }: ScanFlags): ScanSettings['verify'] {
  const limit = wholeNumber('--verify-limit', verifyLimit, 1, 100_000);
  return verify === true || verifyPlan === true ? { limit, isPlanOnly: verifyPlan === true } : null;
}
