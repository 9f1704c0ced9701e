/** An encoding that can be told from the first bytes; `null` stands for UTF-8 without a mark, or no text at all. */
export type TextEncoding = 'utf-8-marked' | 'utf-16be' | 'utf-16le' | null;

/** How much of a content `textEncoding` looks at. */
export const encodingSampleBytes = 4096;

/** Text in Western languages shows a NUL this early when it is UTF-16. */
const nulWithinBytes = 64;
const minPairs = 8;

/** Tells the encoding by the byte order mark or, without one, by NULs that alternate with ASCII. */
export function textEncoding(bytes: Uint8Array): TextEncoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return 'utf-8-marked';
  }
  if (first === 0xff && second === 0xfe) {
    return 'utf-16le';
  }
  if (first === 0xfe && second === 0xff) {
    return 'utf-16be';
  }
  return hasNul(bytes) ? alternation(bytes) : null;
}

function hasNul(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, nulWithinBytes);
  for (let index = 0; index < end; index += 1) {
    if (bytes[index] === 0) {
      return true;
    }
  }
  return false;
}

/** Half of the pairs is enough: a wrong guess costs time only, since the bytes as stored are searched as well. */
function alternation(bytes: Uint8Array): TextEncoding {
  const pairs = Math.floor(Math.min(bytes.length, encodingSampleBytes) / 2);
  let little = 0;
  let big = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    const first = bytes[2 * pair] ?? 0;
    const second = bytes[2 * pair + 1] ?? 0;
    little += second === 0 && isText(first) ? 1 : 0;
    big += first === 0 && isText(second) ? 1 : 0;
  }
  if (pairs < minPairs || 2 * Math.max(little, big) < pairs) {
    return null;
  }
  return little >= big ? 'utf-16le' : 'utf-16be';
}

function isText(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
