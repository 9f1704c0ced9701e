/** What text may open with, and UTF-16 and what is packed. */
// oxlint-disable-next-line no-control-regex -- bytes are meant, not characters that people read.
const opening = /^[\0\x01\t\n\r\x1f-~\xc2-\xff]/;
/** One of the third and fourth bytes is of text, of UTF-16 or of what is packed. */
// oxlint-disable-next-line no-control-regex -- bytes are meant, not characters that people read.
const likely = /[\0\x01\b\t\n\r\x20-\x7e\x80-\xff]/;

const base64Characters = 24;
const minBase64Bytes = 15;
const minHexDigits = 32;
const maxSeparators = 3;

/** Whether base64 starts like text, or like text that was packed. */
export function saysTextInBase64(run: string): boolean {
  const whole = run.slice(0, base64Characters);
  const head = Buffer.from(whole.slice(0, whole.length - (whole.length % 4)), 'base64').toString('latin1');
  // Behind the x that opens zlib (RFC 1950) any bytes may follow.
  const isLikely = head.startsWith('x') || likely.test(head.slice(2, 4));
  return head.length >= minBase64Bytes && isLikely && saysText(head);
}

/** Whether hexadecimal digits start like text, or like text that was packed. */
export function saysTextInHex(run: string): boolean {
  const digits = /^[0-9a-f]{32}/i.exec(run)?.[0] ?? '';
  return digits.length === minHexDigits && saysText(Buffer.from(digits, 'hex').toString('latin1'));
}

function saysText(head: string): boolean {
  return opening.test(head) && (isTextHead(head) || isPacked(head));
}

/** Characters of UTF-8 with at most one stray byte among those of ASCII, or a few separators. */
function isTextHead(head: string): boolean {
  const characters = Array.from(head.matchAll(character), ([bytes, separator, stray]) => ({
    isWide: bytes.length > 1,
    isSeparator: separator !== undefined,
    isStray: stray !== undefined,
  }));
  const separators = characters.filter(({ isSeparator }) => isSeparator).length;
  const strays = characters.filter(({ isStray }) => isStray).length;
  const mayStray = !characters.some(({ isWide }) => isWide);
  return separators <= maxSeparators && strays <= (mayStray ? 1 : 0);
}

/** A printable character of UTF-8 (RFC 3629, without its finer rules), which the end may cut off; a separator; any other byte. */
const character =
  // oxlint-disable-next-line no-control-regex -- bytes are meant, not characters that people read.
  /[\t\n\r\x20-\x7e]|[\xc2-\xdf](?:[\x80-\xbf]|$)|[\xe0-\xef](?:[\x80-\xbf]{2}|[\x80-\xbf]?$)|[\xf0-\xf4](?:[\x80-\xbf]{3}|[\x80-\xbf]{0,2}$)|([\0\x01])|([^])/g;

/** Gzip (RFC 1952), zlib (RFC 1950) or UTF-16. */
function isPacked(head: string): boolean {
  const isZlib =
    /^\x78[^\x20-\x3f\x60-\x7f\xa0-\xbf\xe0-\xff]/.test(head) &&
    Buffer.from(head, 'latin1').readUInt16BE() % 31 === 0;
  return head.startsWith('\x1f\x8b\b') || isZlib || isUtf16(head);
}

function isUtf16(head: string): boolean {
  return /^(?:\xff\xfe)?(?:[\t\n\r\x20-\xff]\0){4,}[^]?$/.test(head);
}
