/** An entry of a zip, as its header tells. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Where its local header stands in the zip. */
  readonly offset: number;
  /** In the zip. `null`: not known before it is unpacked. */
  readonly packedSize: number | null;
  readonly crc: number | null;
}

const signature = {
  entry: Buffer.from('PK\x01\x02', 'latin1'),
  end: Buffer.from('PK\x05\x06', 'latin1'),
  end64: 0x06064b50,
  locator64: 0x07064b50,
};
const entryBytes = 46;
const endBytes = 22;
const end64Bytes = 56;
const locator64Bytes = 20;
const unknown16 = 0xffff;
const unknown32 = 0xffffffff;

/** The entries that the central directory of a zip lists (APPNOTE.TXT 4.3.12). False at the end: it is missing or broken. */
export function* zipDirectory(zip: Buffer): Generator<ZipEntry, boolean, undefined> {
  const directory = findDirectory(zip);
  if (directory === null) {
    return false;
  }
  let count = 0;
  let start = directory.start;
  while (start + entryBytes <= zip.length && hasSignature(zip, start)) {
    const nameLength = zip.readUInt16LE(start + 28);
    const extraLength = zip.readUInt16LE(start + 30);
    const nameEnd = start + entryBytes + nameLength;
    const sizes = entrySizes(zip, start, zip.subarray(nameEnd, nameEnd + extraLength));
    yield {
      name: zip.toString('utf8', start + entryBytes, nameEnd),
      method: zip.readUInt16LE(start + 10),
      isEncrypted: (zip.readUInt16LE(start + 8) & 1) === 1,
      offset: directory.base + sizes.offset,
      packedSize: sizes.packedSize,
      crc: zip.readUInt32LE(start + 16),
    };
    count += 1;
    start = nameEnd + extraLength + zip.readUInt16LE(start + 32);
  }
  // Zips of more entries than the field can count exist.
  return (count & unknown16) === (directory.count & unknown16);
}

interface Directory {
  readonly start: number;
  /** What stands before the zip, as in self-extracting ones: all offsets count from its end. */
  readonly base: number;
  readonly count: number;
}

function findDirectory(zip: Buffer): Directory | null {
  const end = zip.lastIndexOf(signature.end);
  if (end < Math.max(0, zip.length - endBytes - unknown16) || end + endBytes > zip.length) {
    return null;
  }
  const end64 = findEnd64(zip, end);
  if (end64 !== null) {
    return directoryBefore(zip, end64, {
      size: Number(zip.readBigUInt64LE(end64 + 40)),
      offset: Number(zip.readBigUInt64LE(end64 + 48)),
      count: Number(zip.readBigUInt64LE(end64 + 32)),
    });
  }
  return directoryBefore(zip, end, {
    size: zip.readUInt32LE(end + 12),
    offset: zip.readUInt32LE(end + 16),
    count: zip.readUInt16LE(end + 10),
  });
}

function directoryBefore(
  zip: Buffer,
  end: number,
  declared: { readonly size: number; readonly offset: number; readonly count: number },
): Directory | null {
  const start = end - declared.size;
  const base = start - declared.offset;
  if (start >= 0 && base >= 0 && (declared.count === 0 || hasSignature(zip, start))) {
    return { start, base, count: declared.count };
  }
  return hasSignature(zip, declared.offset)
    ? { start: declared.offset, base: 0, count: declared.count }
    : null;
}

function findEnd64(zip: Buffer, end: number): number | null {
  const locator = end - locator64Bytes;
  if (locator < 0 || zip.readUInt32LE(locator) !== signature.locator64) {
    return null;
  }
  const start = Number(zip.readBigUInt64LE(locator + 8));
  return start + end64Bytes <= locator && zip.readUInt32LE(start) === signature.end64 ? start : null;
}

/** Sizes and offset of an entry; those that need 64 bits stand in an extra field (APPNOTE.TXT 4.5.3). */
function entrySizes(
  zip: Buffer,
  start: number,
  extra: Buffer,
): { readonly packedSize: number; readonly offset: number } {
  const size = zip.readUInt32LE(start + 24);
  const packedSize = zip.readUInt32LE(start + 20);
  const offset = zip.readUInt32LE(start + 42);
  const wide = wideValues(extra);
  const wideSize = size === unknown32 ? 1 : 0;
  const widePacked = packedSize === unknown32 ? 1 : 0;
  return {
    packedSize: widePacked === 1 ? (wide[wideSize] ?? packedSize) : packedSize,
    offset: offset === unknown32 ? (wide[wideSize + widePacked] ?? offset) : offset,
  };
}

function wideValues(extra: Buffer): readonly number[] {
  for (let start = 0; start + 4 <= extra.length; start += 4 + extra.readUInt16LE(start + 2)) {
    if (extra.readUInt16LE(start) === 1) {
      const field = extra.subarray(start + 4, start + 4 + extra.readUInt16LE(start + 2));
      const count = Math.min(3, Math.floor(field.length / 8));
      return Array.from({ length: count }, (_, index) => Number(field.readBigUInt64LE(8 * index)));
    }
  }
  return [];
}

function hasSignature(zip: Buffer, start: number): boolean {
  return Number.isSafeInteger(start) && zip.subarray(start, start + 4).equals(signature.entry);
}
