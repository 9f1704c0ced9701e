import { flagsOfWords, type TargetFlags } from '../../config/target-flags.ts';
import { scanSettings, type ScanSettings } from '../../config/scan-settings.ts';
import { formats } from '../../report/index.ts';
import type { ScanJob } from './scan-job.ts';

/** The flags and checked settings of a target of a fleet. */
export function targetSettings({ words, jobs }: Pick<ScanJob, 'words' | 'jobs'>): {
  readonly flags: TargetFlags;
  readonly settings: ScanSettings;
} {
  const flags = flagsOfWords(words);
  return {
    flags,
    settings: { ...scanSettings(flags, formats), jobs, hasProgress: false, isQuiet: true },
  };
}
