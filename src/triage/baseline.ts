import * as v from 'valibot';
import type { Finding } from '../model/finding.ts';
import { ScanError } from '../model/scan-error.ts';
import { gitleaksReport, type GitleaksFinding } from './gitleaks-report.ts';

/** Findings known before today. */
export interface Baseline {
  /** Content-keyed, from our own baseline or JSON report. */
  readonly entries: readonly BaselineEntry[];
  /** From a gitleaks report, which knows no content key. */
  readonly gitleaks: readonly GitleaksFinding[];
}

/** A finding as a baseline names it. */
export type BaselineEntry = Pick<Finding, 'fingerprint' | 'rule'>;

const ourReport = v.object({
  schemaVersion: v.literal(1),
  findings: v.array(v.object({ fingerprint: v.string(), rule: v.string() })),
});
const header =
  '# leaksieve baseline 1: findings known before today. Sorted; one "fingerprint TAB rule" a line.\n';

/**
 * Reads a baseline: our own lines, our JSON report, or a gitleaks JSON report.
 *
 * @throws ScanError naming the file where it is none of these
 */
export function parseBaseline(text: string, file: string): Baseline {
  return /^\s*[[{]/.test(text) ? fromReport(text, file) : fromLines(text, file);
}

/** Writes the baseline of these findings: sorted, without dates or line numbers, so that branches merge cleanly. */
export function formatBaseline(findings: Iterable<BaselineEntry>): string {
  const lines = [...findings].map(({ fingerprint, rule }) => `${fingerprint}\t${rule}\n`);
  return header + [...new Set(lines)].sort().join('');
}

/**
 * A baseline brought up to date with the findings of today.
 *
 * @param keepsOld - whether entries that were not found again stay: they do when adding, and go when pruning
 * @throws ScanError where the text is no baseline, or one of gitleaks, which cannot be added to
 */
export function mergeBaseline(
  before: string,
  file: string,
  findings: readonly BaselineEntry[],
  keepsOld: boolean,
): string {
  const { entries, gitleaks } = parseBaseline(before, file);
  if (gitleaks.length > 0) {
    throw new ScanError(
      'CONFIG',
      `${file}: a gitleaks report cannot be brought up to date; make a baseline with "leaksieve baseline create"`,
    );
  }
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  return formatBaseline(
    keepsOld ? [...entries, ...findings] : entries.filter(({ fingerprint }) => found.has(fingerprint)),
  );
}

function fromLines(text: string, file: string): Baseline {
  const entries = text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) {
      return [];
    }
    const [fingerprint = '', rule = ''] = line.trimEnd().split('\t');
    if (!/^[0-9a-f]{40}$/.test(fingerprint) || rule === '') {
      throw new ScanError(
        'CONFIG',
        `${file}:${index + 1}: not a baseline line; make the file anew with "leaksieve baseline create"`,
      );
    }
    return [{ fingerprint, rule }];
  });
  return { entries, gitleaks: [] };
}

function fromReport(text: string, file: string): Baseline {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Not as a cause: the parser quotes the text.
    throw new ScanError('CONFIG', `${file}: neither a baseline nor valid JSON`);
  }
  const ours = v.safeParse(ourReport, json);
  if (ours.success) {
    return { entries: ours.output.findings, gitleaks: [] };
  }
  const gitleaks = v.safeParse(gitleaksReport, json);
  if (gitleaks.success) {
    return { entries: [], gitleaks: gitleaks.output };
  }
  throw new ScanError('CONFIG', `${file}: JSON, but neither a leaksieve nor a gitleaks report`);
}
