/** Part of a line, and where the text looked for stands in it. */
interface Excerpt {
  readonly text: string;
  /** Null when the line does not hold it. */
  readonly at: number | null;
}

/** Cuts a line to a length, keeping what is looked for, such as a redacted secret, in sight. */
export function excerpt(line: string, wanted: string, maxLength: number, ellipsis = '…'): Excerpt {
  const at = wanted === '' ? -1 : line.indexOf(wanted);
  if (line.length <= maxLength) return { text: line, at: at === -1 ? null : at };
  const length = Math.max(maxLength - 2 * ellipsis.length, 1);
  const middle = at === -1 ? 0 : at + wanted.length / 2;
  const from = Math.max(0, Math.min(Math.floor(middle - length / 2), line.length - length));
  const before = from > 0 ? ellipsis : '';
  const after = from + length < line.length ? ellipsis : '';
  const text = `${before}${line.slice(from, from + length).toWellFormed()}${after}`;
  const isInside = at >= from && at + wanted.length <= from + length;
  return { text, at: at === -1 || !isInside ? null : at - from + before.length };
}
