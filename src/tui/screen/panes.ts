import { displayWidth } from '../../report/display-width.ts';
import type { Layout } from './layout.ts';
import type { Line } from './lines.tsx';

/** List and finding as the lines of one area, with a line between them. One element a row: a frame costs by their number. */
export function paneLines(
  { isWide, list, detail }: Layout,
  listed: readonly Line[],
  told: readonly Line[],
  isAscii: boolean,
): readonly Line[] {
  if (isWide) {
    const bar = { text: isAscii ? ' | ' : ' │ ', tone: 'dim' } as const;
    return Array.from({ length: list.height }, (_, row) => [
      ...filled(listed[row] ?? [], list.width - 1),
      bar,
      ...(told[row] ?? []),
    ]);
  }
  if (list.height === 0) return told;
  const top = Array.from({ length: list.height }, (_, row) => listed[row] ?? []);
  const rule: Line = [{ text: (isAscii ? '-' : '─').repeat(list.width), tone: 'dim' }];
  return detail.height === 0 ? top : [...top, rule, ...told];
}

function filled(line: Line, width: number): Line {
  const missing = width - line.reduce((sum, { text }) => sum + displayWidth(text), 0);
  return missing > 0 ? [...line, { text: ' '.repeat(missing) }] : line;
}
