/** Everything in a tar is a multiple of this. */
export const tarBlockBytes = 512;

/** One header block of a tar (POSIX.1-1988 ustar, its GNU relatives, and what Unix v7 wrote before). */
export interface TarHeader {
  readonly name: string;
  readonly type: string;
  /** Bytes that follow, before padding. */
  readonly size: number;
}

/** Tells a tar by its first header: its magic or, in older tars, its checksum. */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= tarBlockBytes && (hasMagic(bytes) || isOldHeader(bytes));
}

/** Reads a header block; `null` when it is none. */
export function tarHeader(block: Buffer): TarHeader | null {
  const size = numberField(block, 124, 12);
  if (block.length < tarBlockBytes || size === null || !hasChecksum(block)) {
    return null;
  }
  const name = textField(block, 0, 100);
  // GNU tar has other data in the place of the prefix.
  const prefix = textField(block, 257, 6) === 'ustar' ? textField(block, 345, 155) : '';
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    type: String.fromCharCode(block[156] ?? 0),
    size,
  };
}

function hasMagic(bytes: Uint8Array): boolean {
  return (
    bytes[257] === 0x75 &&
    bytes[258] === 0x73 &&
    bytes[259] === 0x74 &&
    bytes[260] === 0x61 &&
    bytes[261] === 0x72
  );
}

function isOldHeader(bytes: Uint8Array): boolean {
  // Checked first, as text almost never passes: the checksum field is six octal digits, NUL, space.
  for (let index = 148; index < 156; index += 1) {
    const byte = bytes[index] ?? 0;
    if (!(isOctal(byte) || byte === 0x20 || (byte === 0 && index > 153))) {
      return false;
    }
  }
  const block = Buffer.from(bytes.buffer, bytes.byteOffset, tarBlockBytes);
  return block[0] !== 0 && tarHeader(block) !== null;
}

function hasChecksum(block: Buffer): boolean {
  let unsigned = 0;
  let signed = 0;
  for (let index = 0; index < tarBlockBytes; index += 1) {
    const byte = index >= 148 && index < 156 ? 0x20 : (block[index] ?? 0);
    unsigned += byte;
    signed += (byte << 24) >> 24;
  }
  const declared = numberField(block, 148, 8);
  // Some old tars summed signed characters.
  return declared === unsigned || declared === signed;
}

/** Octal digits, or from GNU tar and star on big-endian binary marked by the highest bit. */
function numberField(block: Buffer, start: number, length: number): number | null {
  if (block[start] === 0x80) {
    const value = block.subarray(start + 1, start + length).reduce((sum, byte) => sum * 256 + byte, 0);
    return Number.isSafeInteger(value) ? value : null;
  }
  const digits = textField(block, start, length).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(`0${digits}`, 8) : null;
}

function textField(block: Buffer, start: number, length: number): string {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
}

function isOctal(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x37;
}
