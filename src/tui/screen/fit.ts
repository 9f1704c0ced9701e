import { displayWidth } from '../../report/display-width.ts';
import { escapeControls } from '../../report/escape.ts';
import { toAscii } from '../../report/paint.ts';

/** No screen shows more columns of one text; what is longer is not even looked at. */
const maxWidth = 2000;

/** A text as one line of a terminal: what would act on it is visible, and it is bounded. */
export function shownText(text: string, isAscii: boolean, maxLength = maxWidth): string {
  const bounded = text.length > maxLength ? `${text.slice(0, maxLength).toWellFormed()}…` : text;
  const escaped = escapeControls(bounded);
  return isAscii ? toAscii(escaped) : escaped;
}

/** Cuts a shown text to so many columns. @param end - which end is kept where it is too long. Default: the start. */
export function cut(text: string, width: number, isAscii: boolean, end: 'start' | 'end' = 'start'): string {
  if (displayWidth(text) <= width) return text;
  const ellipsis = isAscii ? '...' : '…';
  const room = Math.max(0, width - ellipsis.length);
  const characters = end === 'start' ? Array.from(text) : Array.from(text).toReversed();
  const kept: string[] = [];
  let used = 0;
  for (const character of characters) {
    used += displayWidth(character);
    if (used > room) break;
    kept.push(character);
  }
  const shown = end === 'start' ? kept.join('') + ellipsis : ellipsis + kept.toReversed().join('');
  return shown.slice(0, Math.max(0, width));
}

/** Cuts or fills a shown text to exactly so many columns. */
export function fit(text: string, width: number, isAscii: boolean, end: 'start' | 'end' = 'start'): string {
  const shown = cut(text, width, isAscii, end);
  return shown + ' '.repeat(Math.max(0, width - displayWidth(shown)));
}
