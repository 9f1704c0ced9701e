import type { ZipEntry } from './zip-directory.ts';

const signature = Buffer.from('PK\x03\x04', 'latin1');
const headerBytes = 30;
const unknown32 = 0xffffffff;

/** Where the data of the entry with its local header at `offset` starts (APPNOTE.TXT 4.3.7); `null`: there is no such header. */
export function zipDataStart(zip: Buffer, offset: number): number | null {
  if (offset + headerBytes > zip.length || !zip.subarray(offset, offset + 4).equals(signature)) {
    return null;
  }
  return offset + headerBytes + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
}

/** The entries of a zip by their local headers alone: what is left of it when its directory is lost. */
export function* zipLocalEntries(zip: Buffer): Generator<ZipEntry, void, undefined> {
  let offset = zip.indexOf(signature);
  while (offset !== -1) {
    const dataStart = zipDataStart(zip, offset);
    if (dataStart === null) {
      return;
    }
    const entry = localEntry(zip, offset);
    yield entry;
    offset = zip.indexOf(signature, dataStart + (entry.packedSize ?? 0));
  }
}

function localEntry(zip: Buffer, offset: number): ZipEntry {
  const flags = zip.readUInt16LE(offset + 6);
  const packedSize = zip.readUInt32LE(offset + 18);
  // Bit 3: sizes and checksum follow the data (APPNOTE.TXT 4.4.4).
  const isKnown = (flags & 8) === 0 && packedSize !== unknown32;
  return {
    name: zip.toString('utf8', offset + headerBytes, offset + headerBytes + zip.readUInt16LE(offset + 26)),
    method: zip.readUInt16LE(offset + 8),
    isEncrypted: (flags & 1) === 1,
    offset,
    packedSize: isKnown ? packedSize : null,
    crc: isKnown ? zip.readUInt32LE(offset + 14) : null,
  };
}
