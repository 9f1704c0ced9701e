import type { Playbook } from '../model/playbook.ts';
import type { Answers } from './answer.ts';
import { judgeLine, lineStates, type JudgedLine, type LineState } from './judge-line.ts';
import { proveLine, type IncidentFacts } from './prove-line.ts';

/** How each line of a playbook ended, in the order of the work. */
export function judgePlaybook(
  { lines }: Playbook,
  facts: IncidentFacts,
  answers: Answers,
): readonly JudgedLine[] {
  const attested = [...answers.values()].filter(({ verdict }) => verdict === 'yes');
  const revoked = new Set(attested.flatMap(({ about }) => about));
  return lines.map((line) => {
    const others = lines.filter((other) => other !== line);
    return judgeLine(line, proveLine(line, others, facts), answers.get(line.id) ?? null, revoked);
  });
}

/** How many lines ended how. */
export function countStates(lines: readonly JudgedLine[]): Readonly<Record<LineState, number>> {
  const counts = { failed: 0, open: 0, attested: 0, proved: 0, 'not-applicable': 0 };
  lines.forEach(({ state }) => (counts[state] += 1));
  return counts;
}

/** The counts in words, such as `2 failed, 11 proved`. */
export function countedStates(lines: readonly JudgedLine[]): string {
  const counts = countStates(lines);
  return lineStates
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${state}`)
    .join(', ');
}
