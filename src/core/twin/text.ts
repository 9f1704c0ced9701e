/** How many line feeds the text has. */
export function countLines(text: Uint8Array): number {
  return text.reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 0);
}

/** Whether no byte is above 127. */
export function isAscii(text: Uint8Array): boolean {
  return text.every((byte) => byte < 0x80);
}

/** Whether the text is well-formed UTF-8 (RFC 3629). */
export function isUtf8(text: Uint8Array): boolean {
  let at = 0;
  while (at < text.length) {
    const size = sequenceLength(text, at);
    if (size === 0) {
      return false;
    }
    at += size;
  }
  return true;
}

/** The length of the sequence that starts here, 0 when it is not well-formed: the table of RFC 3629, section 4. */
function sequenceLength(text: Uint8Array, at: number): number {
  const first = text[at] ?? 0;
  const second = text[at + 1] ?? 0;
  if (first < 0x80) {
    return 1;
  }
  if (first < 0xc2 || first > 0xf4 || !isContinued(second)) {
    return 0;
  }
  if (first < 0xe0) {
    return 2;
  }
  if (!isContinued(text[at + 2])) {
    return 0;
  }
  if (first < 0xf0) {
    const isOverlong = first === 0xe0 && second < 0xa0;
    const isSurrogate = first === 0xed && second > 0x9f;
    return isOverlong || isSurrogate ? 0 : 3;
  }
  const isOverlong = first === 0xf0 && second < 0x90;
  const isTooLarge = first === 0xf4 && second > 0x8f;
  return isOverlong || isTooLarge || !isContinued(text[at + 3]) ? 0 : 4;
}

function isContinued(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
