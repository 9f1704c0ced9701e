import { mergeBaseline } from '../../triage/baseline.ts';
import { formatIgnoreFile, parseIgnoreFile, type IgnoreEntry } from '../../triage/ignore-file.ts';
import { statusOf, type Decision, type Decisions } from './decision.ts';

/** What a file should hold, and how many decisions went into it. */
export interface Exported {
  readonly text: string;
  readonly count: number;
}

/** Other scanners' findings without a secret may be named otherwise. */
const isFingerprint = /^[0-9a-f]{40}$/;

/**
 * The ignore file with what is false or ignored. Other entries and comments stay as they are.
 *
 * @param before - what the file holds; empty: nothing
 * @throws ScanError where the file is none that can be added to
 */
export function ignoreFileWith(before: string, file: string, decisions: Decisions, today: string): Exported {
  const kept = new Map(parseIgnoreFile(before, file).map((entry) => [entry.fingerprint, entry]));
  const added = chosen(decisions, (decision) => ['false', 'ignored'].includes(statusOf(decision, today)));
  for (const [fingerprint, { rule, until, reason, verdict }] of added) {
    const said = reason || (verdict === 'false' ? 'false positive' : 'ignored');
    const owner = kept.get(fingerprint)?.owner ?? null;
    kept.set(fingerprint, {
      fingerprint,
      rule: oneWord(rule),
      until,
      owner,
      reason: said,
    } satisfies IgnoreEntry);
  }
  const comments = before.split(/\r?\n/).filter((line) => line.startsWith('#'));
  const head = comments.map((line) => `${line}\n`).join('');
  return { text: head + formatIgnoreFile([...kept.values()]), count: added.length };
}

/** The baseline with what is true: known, and being dealt with. */
export function baselineWith(before: string, file: string, decisions: Decisions): Exported {
  const added = chosen(decisions, ({ verdict }) => verdict === 'true');
  const entries = added.map(([fingerprint, { rule }]) => ({ fingerprint, rule: oneWord(rule) }));
  return { text: mergeBaseline(before, file, entries, true), count: added.length };
}

function chosen(
  decisions: Decisions,
  isWanted: (decision: Decision) => boolean,
): readonly (readonly [string, Decision])[] {
  return [...decisions].filter(
    ([fingerprint, decision]) => isFingerprint.test(fingerprint) && isWanted(decision),
  );
}

/** Both files part their fields by tabs, and other scanners name their rules as they like. */
function oneWord(rule: string): string {
  return rule.replaceAll(/\s+/g, ' ').trim() || 'unknown';
}
