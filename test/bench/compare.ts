import { measure, type MeasureOptions, type Measurement } from './measure.ts';

/** One command in a comparison. */
export interface Contestant {
  readonly name: string;
  readonly version: string;
  readonly command: readonly string[];
  readonly worked: readonly number[];
  readonly incomplete?: readonly number[] | undefined;
  readonly countFindings: ((output: string) => number) | null;
}

/** One measured run of a contestant, without what it printed. */
interface Run extends Omit<Measurement, 'output'> {
  readonly round: number;
}

/** What a contestant's runs gave. */
export interface Result {
  readonly name: string;
  readonly version: string;
  readonly command: readonly string[];
  readonly runs: readonly Run[];
  /** How it ended: the exit code of its last run, or the run that it failed in. */
  readonly end: Measurement['end'];
  /** Incomplete: it told that it could not read something; failed: there is no result to compare. */
  readonly state: 'complete' | 'incomplete' | 'failed';
  readonly findings: number | null;
}

export interface CompareOptions extends MeasureOptions {
  readonly rounds: number;
  readonly onRun: (round: number, name: string) => void;
}

/**
 * Runs every contestant once a round, each round starting with another one, so that what else the machine does
 * falls on all alike. A first round warms caches and is not counted; who fails once is not run again.
 */
export async function compare(
  contestants: readonly Contestant[],
  options: CompareOptions,
): Promise<readonly Result[]> {
  const results = new Map<Contestant, Result>();
  for (let round = 0; round <= options.rounds; round++) {
    for (const contestant of rotated(contestants, round)) {
      const before = results.get(contestant);
      if (before?.state === 'failed') continue;
      options.onRun(round, contestant.name);
      const measured = await measure(contestant.command, options);
      results.set(contestant, resultWith(contestant, before?.runs ?? [], measured, round));
    }
  }
  return contestants.flatMap((contestant) => results.get(contestant) ?? []);
}

function rotated<T>(items: readonly T[], by: number): readonly T[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

function resultWith(
  contestant: Contestant,
  runs: readonly Run[],
  { output, ...measured }: Measurement,
  round: number,
): Result {
  const { name, version, command } = contestant;
  const findings = tryCount(contestant, output);
  const state = stateOf(contestant, measured.end, findings);
  const counted = state === 'failed' || round === 0 ? runs : [...runs, { ...measured, round }];
  return {
    name,
    version,
    command,
    runs: counted,
    end: measured.end,
    state,
    findings: state === 'failed' ? null : findings,
  };
}

function stateOf(
  { worked, incomplete = [], countFindings }: Contestant,
  end: Result['end'],
  findings: number | null,
): Result['state'] {
  if (end === 'timeout' || (countFindings !== null && findings === null)) return 'failed';
  if (worked.includes(end)) return 'complete';
  return incomplete.includes(end) ? 'incomplete' : 'failed';
}

/** Null when there is nothing to count, or no report where one should be. */
function tryCount({ countFindings }: Contestant, output: string): number | null {
  if (countFindings === null) return null;
  try {
    return countFindings(output);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}
