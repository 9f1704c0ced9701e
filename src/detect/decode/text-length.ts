/** What one byte that is no text weighs against bytes that are: up to one in nine may be none. */
const strayWeight = 8;
/** Three stray bytes close together are still text: SASL PLAIN parts its fields with NUL, XOAUTH2 with 0x01. */
const maxDebt = 3 * strayWeight;
const maxSeparators = 3;

/**
 * How many of the first bytes are text in UTF-8: where control characters or broken sequences come in numbers, text ends.
 *
 * Stops early, so that random bytes cost next to nothing.
 */
export function textLength(bytes: Uint8Array): number {
  let debt = 0;
  let end = 0;
  for (let at = 0; at < bytes.length;) {
    const size = characterSize(bytes, at, bytes.length);
    if (size === 0) {
      debt += strayWeight;
      if (debt > maxDebt) {
        return end;
      }
      at++;
    } else {
      debt = debt === 0 ? 0 : debt - 1;
      at += size;
      end = at;
    }
  }
  return bytes.length;
}

/**
 * Whether text may start with these bytes: with at most one stray byte in ASCII, or a few separators.
 *
 * Stricter than `textLength`, since names and paths decode to bytes that often look like text.
 */
export function isTextHead(bytes: Uint8Array, length: number): boolean {
  let strays = 0;
  let separators = 0;
  let hasWide = false;
  for (let at = 0; at < length;) {
    const size = characterSize(bytes, at, length);
    if (size > 0) {
      hasWide ||= size > 1;
    } else if ((bytes[at] ?? 0) <= 1) {
      separators++;
    } else {
      strays++;
    }
    if (separators > maxSeparators || strays > (hasWide ? 0 : 1)) {
      return false;
    }
    at += Math.max(size, 1);
  }
  return true;
}

/** Bytes of the printable character that starts here; 0: none does. One that the end cuts off counts. */
function characterSize(bytes: Uint8Array, at: number, length: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) {
    const isText = (lead >= 0x20 && lead !== 0x7f) || lead === 0x0a || lead === 0x0d || lead === 0x09;
    return isText ? 1 : 0;
  }
  const size = sequenceLength(lead);
  for (let next = at + 1; next < at + size && next < length; next++) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) {
      return 0;
    }
  }
  return Math.min(size, length - at);
}

/** How long the sequence is that this byte leads in UTF-8 (RFC 3629); 0: it leads none. */
function sequenceLength(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) {
    return 0;
  }
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}
