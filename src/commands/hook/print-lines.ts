import { escapeControls } from '../../report/escape.ts';

/** Prints what was done. A path in it may hold whatever its maker liked. */
export function printLine(line: string): void {
  console.log(escapeControls(line));
}

/** Prints what the user is to know besides, on standard error; null: nothing. */
export function printWarnings(lines: readonly (string | null)[]): void {
  for (const line of lines) {
    if (line !== null) {
      console.error(escapeControls(`leaksieve: ${line}`));
    }
  }
}
