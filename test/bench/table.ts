import type { Result } from './compare.ts';
import type { Stage } from './stages.ts';
import { medianOf, ratioTo } from './statistics.ts';

const heads = [
  'tool',
  'version',
  'runs',
  'median s',
  'min s',
  'max s',
  'cpu s',
  'peak MB',
  'findings',
  'exit',
  'x ours',
] as const;

const stageHeads = ['stage', 'finds', 'MB', 'min s', 'MB/s', 'found', 'per 1,000 bytes'] as const;

/** The results as a text table; the last column tells how many times as long as ours each took. */
export function resultTable(results: readonly Result[], ours: Result | undefined): string {
  return table([heads, ...results.map((result) => cells(result, ours))]);
}

/** What the stages of the search took and found. */
export function stageTable(stages: readonly Stage[]): string {
  const rows = stages.map(({ name, unit, bytes, ms, found }) => [
    name,
    unit,
    rounded(bytes / 1e6, 1),
    seconds(ms),
    rounded(bytes / 1e3 / ms, 0),
    String(found),
    rounded((1000 * found) / bytes, 3),
  ]);
  return table([stageHeads, ...rows]);
}

function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) => textRow(row, widths)).join('\n');
}

function cells(result: Result, ours: Result | undefined): readonly string[] {
  const walls = result.runs.map((run) => run.wallMs);
  return [
    result.name,
    result.version,
    String(result.runs.length),
    seconds(medianOf(result, 'wallMs')),
    seconds(walls.length === 0 ? null : Math.min(...walls)),
    seconds(walls.length === 0 ? null : Math.max(...walls)),
    seconds(medianOf(result, 'cpuMs')),
    rounded(medianOf(result, 'peakMb'), 0),
    rounded(result.findings, 0),
    result.state === 'complete' ? String(result.end) : `${result.end}: ${result.state}`,
    rounded(ours === undefined ? null : ratioTo(ours, result), 2),
  ];
}

function seconds(ms: number | null): string {
  return rounded(ms === null ? null : ms / 1000, 3);
}

function rounded(value: number | null, digits: number): string {
  return value === null ? '-' : value.toFixed(digits);
}

/** Names to the left, figures to the right. */
function textRow(row: readonly string[], widths: readonly number[]): string {
  const padded = row.map((cell, column) => {
    const width = widths[column] ?? 0;
    return column < 2 ? cell.padEnd(width) : cell.padStart(width);
  });
  return padded.join('  ').trimEnd();
}
