import { escapeControls } from '../../report/escape.ts';

/** Rows with columns below each other; whatever a target is called, it stays in its cell. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(escapeControls));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? '').length)),
  );
  const isNumber = widths.map((_, column) => cells.slice(1).every((row) => /^\d+$/.test(row[column] ?? '')));
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          isNumber[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
