const headBytes = 4096;
/** Tab, line ends, form feed and escape are all that text has of what stands below the space. */
const inText: ReadonlySet<number> = new Set([9, 10, 11, 12, 13, 27]);

/** The text of a file; null: it is none. Knows the marks of UTF-8 and UTF-16. */
export function answerText(bytes: Buffer): string | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  }
  const text = new TextDecoder().decode(bytes);
  return hasControls(bytes.subarray(0, headBytes)) ? null : text;
}

function hasControls(bytes: Buffer): boolean {
  return bytes.some((byte) => byte < 32 && !inText.has(byte));
}
