import * as v from 'valibot';
import type { Finding } from '../model/finding.ts';
import { ScanError } from '../model/scan-error.ts';
import type { Sighting } from './sighting.ts';

/** Findings known before today. */
export interface Baseline {
  /** Content-keyed, from our own baseline or JSON report. */
  readonly fingerprints: ReadonlySet<string>;
  /** From a gitleaks report, which knows no content key. */
  readonly gitleaks: readonly GitleaksFinding[];
}

interface GitleaksFinding {
  readonly RuleID: string;
  readonly File: string;
  readonly Secret: string;
  readonly StartLine: number;
}

const ourReport = v.object({
  schemaVersion: v.literal(1),
  findings: v.array(v.object({ fingerprint: v.string() })),
});
const gitleaksReport = v.array(
  v.object({ RuleID: v.string(), File: v.string(), Secret: v.string(), StartLine: v.number() }),
);
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
export function formatBaseline(findings: Iterable<Pick<Finding, 'fingerprint' | 'rule'>>): string {
  const lines = [...findings].map(({ fingerprint, rule }) => `${fingerprint}\t${rule}\n`);
  return header + [...new Set(lines)].sort().join('');
}

/**
 * A baseline brought up to date with the findings of today.
 *
 * @param keepsOld - whether entries that were not found again stay: they do when adding, and go when pruning
 */
export function mergeBaseline(
  before: string,
  findings: readonly Pick<Finding, 'fingerprint' | 'rule'>[],
  keepsOld: boolean,
): string {
  const old = before.split(/\r?\n/).flatMap((line) => {
    const [fingerprint = '', rule = ''] = line.split('\t');
    return rule === '' || line.startsWith('#') ? [] : [{ fingerprint, rule }];
  });
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  return formatBaseline(
    keepsOld ? [...old, ...findings] : old.filter(({ fingerprint }) => found.has(fingerprint)),
  );
}

/** Whether a gitleaks baseline knows the sighting: same rule and file, and same secret or, where that is redacted, same line. */
export function isInGitleaksBaseline({ candidate, rule, path }: Sighting, baseline: Baseline): boolean {
  return baseline.gitleaks.some(
    (known) =>
      (known.RuleID === rule.id || rule.aliases.includes(known.RuleID)) &&
      known.File === path &&
      (known.Secret === candidate.secret.reveal() ||
        (/^REDACTED$|…|\.\.\.$/.test(known.Secret) && known.StartLine === candidate.region.startLine)),
  );
}

function fromLines(text: string, file: string): Baseline {
  const fingerprints = new Set<string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) {
      continue;
    }
    const [fingerprint = ''] = line.split('\t');
    if (!/^[0-9a-f]{40}$/.test(fingerprint)) {
      throw new ScanError(
        'CONFIG',
        `${file}:${index + 1}: not a baseline line; make the file anew with "leaksieve baseline create"`,
      );
    }
    fingerprints.add(fingerprint);
  }
  return { fingerprints, gitleaks: [] };
}

function fromReport(text: string, file: string): Baseline {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new ScanError('CONFIG', `${file}: neither a baseline nor valid JSON`, { cause });
  }
  const ours = v.safeParse(ourReport, json);
  if (ours.success) {
    return {
      fingerprints: new Set(ours.output.findings.map(({ fingerprint }) => fingerprint)),
      gitleaks: [],
    };
  }
  const gitleaks = v.safeParse(gitleaksReport, json);
  if (gitleaks.success) {
    return { fingerprints: new Set(), gitleaks: gitleaks.output };
  }
  throw new ScanError('CONFIG', `${file}: JSON, but neither a leaksieve nor a gitleaks report`);
}
