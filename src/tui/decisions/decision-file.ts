import * as v from 'valibot';
import { compareText } from '../../model/compare-text.ts';
import { ScanError } from '../../model/scan-error.ts';
import { isDay } from '../../triage/day.ts';
import { replaceFile } from '../../report/replace-file.ts';
import { verdicts, type Decision, type Decisions } from './decision.ts';

const short = v.pipe(v.string(), v.maxLength(10_000));

const file = v.object({
  leaksieveDecisions: v.literal(1),
  decisions: v.record(
    v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    v.object({
      rule: short,
      verdict: v.nullable(v.picklist(verdicts)),
      reason: short,
      until: v.nullable(v.pipe(v.string(), v.check(isDay))),
      note: short,
      decidedAt: v.pipe(v.string(), v.isoTimestamp()),
    }),
  ),
});

/**
 * Reads what was decided before.
 *
 * @throws ScanError when the text is none of ours: it must not be written over
 */
export function parseDecisions(text: string, name: string): Decisions {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw notOurs(name, 'it is no JSON');
  }
  const result = v.safeParse(file, json);
  if (result.success) return new Map(Object.entries(result.output.decisions));
  throw notOurs(name, `${v.getDotPath(result.issues[0]) ?? 'the whole'} is not as it should be`);
}

/** Sorted, one decision a line, so that branches that decide merge cleanly. */
function formatDecisions(decisions: Decisions): string {
  const lines = [...decisions]
    .sort(([a], [b]) => compareText(a, b))
    .map(([fingerprint, decision]) => `${JSON.stringify(fingerprint)}: ${JSON.stringify(inOrder(decision))}`);
  return `{"leaksieveDecisions": 1, "decisions": {\n${lines.join(',\n')}\n}}\n`;
}

/** Replaces the file as a whole. @throws ScanError when it cannot be written */
export function writeDecisions(name: string, decisions: Decisions): void {
  replaceFile(name, [formatDecisions(decisions)], 0o666);
}

function inOrder({ rule, verdict, reason, until, note, decidedAt }: Decision): Decision {
  return { rule, verdict, reason, until, note, decidedAt };
}

function notOurs(name: string, problem: string): ScanError {
  return new ScanError(
    'CONFIG',
    `${name} holds no decisions of leaksieve (${problem}): name another file with --decisions`,
  );
}
