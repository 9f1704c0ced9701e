import type { PlaybookLine } from '../model/playbook.ts';
import type { ShownFinding } from '../report/shown.ts';
import type { Answer } from './answer.ts';
import type { LineProof } from './prove-line.ts';

/** How a line can end, the worst first. */
export const lineStates = ['failed', 'open', 'attested', 'proved', 'not-applicable'] as const;
export type LineState = (typeof lineStates)[number];

/** A line with how it ended. */
export interface JudgedLine {
  readonly line: PlaybookLine;
  readonly state: LineState;
  /** Why, a sentence each. */
  readonly reasons: readonly string[];
  /** What fails it, or what the answer is about. */
  readonly findings: readonly ShownFinding[];
  /** What is known besides, and fails nothing. */
  readonly advice: readonly ShownFinding[];
  /** What of it could not be proved. */
  readonly gaps: readonly string[];
  /** Leaked secrets of which nobody has said yet that they are revoked. */
  readonly unrevoked: readonly ShownFinding[];
  readonly answer: Answer | null;
  /** What to ask a person; null: nothing, since an answer would change nothing. */
  readonly question: string | null;
}

/** Whether an answer of a person can still close it. */
export function needsAnswer({ state, question }: JudgedLine): boolean {
  return question !== null && (state === 'open' || state === 'failed');
}

const areRevoked = 'Has each secret listed here been revoked where it is valid?';
const besides = ' Yes says also that each secret listed here has been revoked where it is valid.';
const unscanned = 'Yes is not enough without a scan. Does it not apply?';
const notEnough = ' Yes is not enough before that was scanned; it may not apply.';
const unproved = 'It could not be proved. Was it checked in another way, or does it not apply?';

/**
 * Weighs proof and answer: what was found fails a line whatever the answer says.
 *
 * @param revoked - fingerprints of the secrets of which somebody has said that they are revoked, to this line or another
 */
export function judgeLine(
  line: PlaybookLine,
  proof: LineProof,
  answer: Answer | null,
  revoked: ReadonlySet<string>,
): JudgedLine {
  const { present, leaked, advice, faults, missing } = proof;
  const gaps = [...missing, ...proof.gaps];
  const unrevoked = leaked.filter(({ fingerprint }) => !revoked.has(fingerprint));
  const question = questionOf(line, unrevoked, proof);
  const judged = (state: LineState, ...reasons: readonly string[]): JudgedLine => ({
    line,
    state,
    reasons,
    findings: [...present, ...leaked],
    advice,
    gaps,
    unrevoked,
    answer,
    question: present.length > 0 || faults.length > 0 ? null : question,
  });
  if (present.length > 0 || faults.length > 0) {
    return judged('failed', ...counted(present.length, 'the scan found'), ...faults);
  }
  if (answer?.verdict === 'no') {
    return judged('failed', 'answered with no');
  }
  if (unrevoked.length > 0) {
    return judged('failed', ...counted(unrevoked.length, 'not said to be revoked, in the history:'));
  }
  if (question === null) {
    return leaked.length > 0
      ? judged('attested', 'each secret found in the history is said to be revoked')
      : judged('proved', 'the scan found nothing');
  }
  if (answer?.verdict === 'not-applicable') {
    return judged('not-applicable', answer.note);
  }
  if (answer === null || missing.length > 0) {
    return judged('open', ...gaps);
  }
  return gaps.length > 0 && answer.note === ''
    ? judged('open', ...gaps, 'the answer needs a note that says how it was checked')
    : judged('attested', ...gaps);
}

function questionOf(
  { question }: PlaybookLine,
  unrevoked: readonly ShownFinding[],
  { missing, gaps }: LineProof,
): string | null {
  if (unrevoked.length > 0) {
    return question === null ? areRevoked : question + besides;
  }
  if (missing.length > 0) {
    return question === null ? unscanned : question + notEnough;
  }
  return question ?? (gaps.length > 0 ? unproved : null);
}

function counted(count: number, words: string): readonly string[] {
  return count === 0 ? [] : [`${words} ${count === 1 ? 'one thing' : `${count} things`}`];
}
