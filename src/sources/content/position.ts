import type { Position } from '../../model/region.ts';

const newline = 0x0a;

/**
 * Where the byte after `bytes` stands, when their first stands at `start`.
 *
 * Columns count UTF-16 code units: one for each character, two for those of four bytes. Bytes that are not UTF-8 are
 * counted by the same rule, whatever they are.
 */
export function positionAfter(start: Position, bytes: Uint8Array): Position {
  let { line, column } = start;
  let lineStart = 0;
  for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, lineStart)) {
    line += 1;
    column = 1;
    lineStart = end + 1;
  }
  for (let index = lineStart; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    column += byte < 0x80 || (byte >= 0xc0 && byte < 0xf0) ? 1 : byte >= 0xf0 ? 2 : 0;
  }
  return { byteOffset: start.byteOffset + bytes.length, line, column };
}
