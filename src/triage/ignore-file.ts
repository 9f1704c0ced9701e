import { ScanError } from '../model/scan-error.ts';
import { isDay } from './day.ts';

/** A line of `.leaksieveignore`. */
export interface IgnoreEntry {
  readonly fingerprint: string;
  readonly rule: string;
  /** Last day it holds, `YYYY-MM-DD`; null: always. */
  readonly until: string | null;
  readonly owner: string | null;
  readonly reason: string;
}

/**
 * Reads an ignore file: `fingerprint TAB rule TAB until-or-minus TAB owner-or-minus TAB reason`, one entry a line.
 *
 * @throws ScanError naming file and line where a line is not of this form
 */
export function parseIgnoreFile(text: string, file: string): readonly IgnoreEntry[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) {
      return [];
    }
    const [fingerprint = '', rule = '', until = '-', owner = '-', ...reason] = line.split('\t');
    if (!/^[0-9a-f]{40}$/.test(fingerprint)) {
      throw bad(file, index, 'must start with a fingerprint of 40 hexadecimal digits, as in the JSON report');
    }
    if (rule === '') {
      throw bad(file, index, 'must name a rule after the fingerprint, with a tab between them');
    }
    if (until !== '-' && !isDay(until)) {
      throw bad(file, index, 'the third field must be a date (YYYY-MM-DD) or -');
    }
    return [
      {
        fingerprint,
        rule,
        until: until === '-' ? null : until,
        owner: owner === '-' ? null : owner,
        reason: reason.join(' '),
      },
    ];
  });
}

/** Writes entries as the file holds them: sorted, so that two branches that add entries merge cleanly. */
export function formatIgnoreFile(entries: readonly IgnoreEntry[]): string {
  const lines = entries.map(({ fingerprint, rule, until, owner, reason }) =>
    [fingerprint, rule, until ?? '-', owner ?? '-', reason.replaceAll(/[\t\r\n]+/g, ' ')].join('\t'),
  );
  return [...new Set(lines)]
    .sort()
    .map((line) => `${line}\n`)
    .join('');
}

function bad(file: string, index: number, problem: string): ScanError {
  return new ScanError('CONFIG', `${file}:${index + 1}: the line ${problem}`);
}
