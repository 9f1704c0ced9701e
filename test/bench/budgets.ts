import { spawnSync } from 'node:child_process';
import type { Result } from './compare.ts';
import { differenceMs, medianOf, ratioTo } from './statistics.ts';

/** Something that the design promises, and whether these results keep it; null when it could not be told. */
export interface Budget {
  readonly text: string;
  readonly measured: string;
  readonly met: boolean | null;
}

const historyPeers = ['betterleaks', 'kingfisher'];
const directoryPeers = ['betterleaks', 'ripsecrets'];

/** How much faster a history must be than the fastest peer, by how many commits it has at least. */
const historyFactors = [
  { commits: 50_000, factor: 8, peakMb: 600 },
  { commits: 10_000, factor: 6, peakMb: 1024 },
  { commits: 0, factor: 2, peakMb: 1024 },
] as const;

/** What is promised of whole histories. */
export function historyBudgets(ours: Result, results: readonly Result[], commits: number): readonly Budget[] {
  const { factor, peakMb } = historyFactors.find((row) => commits >= row.commits) ?? historyFactors[2];
  return [
    factorBudget(ours, results, historyPeers, factor, `on a history of ${commits} commits`),
    atMost('peak memory', medianOf(ours, 'peakMb'), peakMb, 'MB'),
  ];
}

/** What is promised of directories. */
export function directoryBudgets(ours: Result, results: readonly Result[]): readonly Budget[] {
  return [factorBudget(ours, results, directoryPeers, 1, 'on a directory')];
}

/** What is promised of crawls, which search all that the peer only reads. */
export function siteBudgets(ours: Result, results: readonly Result[]): readonly Budget[] {
  return [factorBudget(ours, results, ['katana'], 1, 'on a generated site')];
}

/** What is promised of start-up. */
export function versionBudgets(ours: Result, bareNode: Result): readonly Budget[] {
  return [atMost('--version above bare Node', differenceMs(bareNode, ours), 15, 'ms')];
}

/** What is promised of a commit hook. */
export function stagedBudgets(ours: Result, results: readonly Result[]): readonly Budget[] {
  return [
    atMost('ten small staged files', medianOf(ours, 'wallMs'), 120, 'ms'),
    factorBudget(ours, results, ['gitleaks'], 1, 'on staged files'),
  ];
}

/** How many commits all refs of a repository reach. */
export function countCommits(repository: string): number {
  const { stdout } = spawnSync('git', ['rev-list', '--all', '--count'], {
    cwd: repository,
    encoding: 'utf8',
  });
  return Number(stdout);
}

/** A budget as a line of text. */
export function budgetLine({ text, measured, met }: Budget): string {
  const verdict = met === null ? 'not measured' : met ? 'met' : 'not met';
  return `budget: ${text}: ${verdict} (${measured})`;
}

function factorBudget(
  ours: Result,
  results: readonly Result[],
  names: readonly string[],
  factor: number,
  where: string,
): Budget {
  const rivals = results
    .filter(({ name }) => names.includes(name))
    .map((result) => ({ name: result.name, ratio: ratioTo(ours, result) }))
    .filter((rival): rival is { name: string; ratio: number } => rival.ratio !== null)
    .toSorted((a, b) => a.ratio - b.ratio);
  const text = `>= ${factor}x the fastest of ${names.join(', ')} ${where}`;
  const [fastest] = rivals;
  const missing = names.filter((name) => !rivals.some((rival) => rival.name === name));
  const without = missing.length === 0 ? '' : `; no figure of ${missing.join(', ')}`;
  if (ours.state === 'failed') return { text, measured: 'ours failed', met: null };
  if (fastest === undefined) return { text, measured: 'none of them worked', met: null };
  const measured = `${fastest.ratio.toFixed(2)}x ${fastest.name}${without}`;
  return { text, measured, met: fastest.ratio >= factor };
}

function atMost(what: string, value: number | null, limit: number, unit: string): Budget {
  const measured = value === null ? 'no figure' : `${value.toFixed(0)} ${unit}`;
  return { text: `${what} <= ${limit} ${unit}`, measured, met: value === null ? null : value <= limit };
}
