import { flagsOfWords, type TargetFlags } from '../../config/target-flags.ts';
import { scanSettings, type ScanSettings } from '../../config/scan-settings.ts';
import { formats } from '../../report/index.ts';
import type { ScanJob } from './scan-job.ts';

/** The flags and checked settings of a target of a fleet. */
export function targetSettings({ words, jobs }: Pick<ScanJob, 'words' | 'jobs'>): {
  readonly flags: TargetFlags;
  readonly settings: ScanSettings;
} {
  const flags = flagsOf(words);
  return {
    flags,
    settings: { ...scanSettings(flags, formats), jobs, hasProgress: false, isQuiet: true },
  };
}

/** The flags of the last target, which are mostly those of the next. */
let last: { readonly words: string; readonly flags: TargetFlags } | null = null;

function flagsOf(words: readonly string[]): TargetFlags {
  const named = JSON.stringify(words);
  if (last?.words !== named) {
    last = { words: named, flags: flagsOfWords(words) };
  }
  return last.flags;
}
