import type { Segment } from './decoder.ts';
import { numberAt } from './digits.ts';
import { type Escape, escapeOf, firstByteValue, noEscape } from './escape.ts';
import { escapedText } from './escaped-text.ts';

/** Finds percent-encoded text (RFC 3986), as in URLs and forms. */
export function percent(content: Buffer): Iterable<Segment> {
  return escapedText(content, { marker: 0x25, read: readEscape, decoding: 'percent' });
}

/** No encoder of URLs is asked for control characters, but format strings such as `%08x` look like them. */
function readEscape(content: Buffer, at: number): Escape {
  const byte = numberAt(content, at + 1, 2, 16);
  const isText = byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
  return isText && byte !== 0x7f ? escapeOf(firstByteValue + byte, 3) : noEscape;
}
