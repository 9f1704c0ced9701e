import type { JsonReport } from './command.ts';

/** Each place as state, path, line, column and commit. */
export function places(report: JsonReport): readonly string[] {
  return report.findings.flatMap(({ state, occurrences }) =>
    occurrences.map(
      ({ path, startLine, startColumn, commit }) =>
        `${state} ${path}:${startLine}:${startColumn} ${commit ?? '-'}`,
    ),
  );
}
