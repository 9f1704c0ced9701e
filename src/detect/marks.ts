import type { ChunkText } from './chunk-text.ts';
import type { LineIndex } from './line-index.ts';

const sameLine =
  /leaksieve:ignore(?!-next-line)[^\n]{0,300}|(?:gitleaks|betterleaks):allow|(?:trufflehog|kingfisher):ignore|pragma: ?(?:allow|white)list secret/g;
const nextLine = /leaksieve:ignore-next-line[^\n]{0,300}|pragma: ?(?:allow|white)list nextline secret/g;
const maxLineBytes = 65_536;

/**
 * The marks that hold for a match on the lines given, as they stand there: on those lines, or on the line before
 * for marks that say so. Those of gitleaks, betterleaks, trufflehog, kingfisher and detect-secrets are known too.
 */
export function marksFor(text: ChunkText, lines: LineIndex, first: number, last: number): readonly string[] {
  const own = clipped(text, lines, first, last);
  const before = first === 0 ? '' : clipped(text, lines, first - 1, first - 1);
  return [...(own.match(sameLine) ?? []), ...(before.match(nextLine) ?? [])];
}

function clipped(text: ChunkText, lines: LineIndex, first: number, last: number): string {
  const { start, end } = lines.linesRange(first, last);
  if (end - start <= 2 * maxLineBytes) {
    return text.read({ start, end });
  }
  return `${text.read({ start, end: start + maxLineBytes })}\n${text.read({ start: end - maxLineBytes, end })}`;
}
