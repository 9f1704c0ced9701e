import { objectType } from './packed-objects.ts';

/** What an object in a pack starts with; one is filled again and again, since there are very many. */
export interface ObjectHeader {
  type: number;
  size: number;
  /** How far before an offset delta its base stands. */
  baseDistance: number;
  /** Where the id of an id delta's base stands. */
  baseIdAt: number;
  /** Where the zlib stream starts. */
  dataAt: number;
}

export function emptyHeader(): ObjectHeader {
  return { type: 0, size: 0, baseDistance: 0, baseIdAt: 0, dataAt: 0 };
}

/** Longer numbers are beyond what a file can hold, and beyond what a JavaScript number holds exactly. */
const maxNumberBytes = 8;

/** Reads the header at `at`, with 64 bytes there to be read. False: it is none. */
export function readHeader(bytes: Uint8Array, at: number, idBytes: number, header: ObjectHeader): boolean {
  let end = at;
  let byte = bytes[end++]!;
  header.type = (byte >> 4) & 7;
  header.size = byte & 15;
  for (let scale = 16; byte >= 0x80; scale *= 128) {
    byte = bytes[end++]!;
    header.size += (byte & 0x7f) * scale;
    if (end - at > maxNumberBytes) {
      return false;
    }
  }
  if (header.type === objectType.offsetDelta) {
    end = readDistance(bytes, end, header);
  } else if (header.type === objectType.idDelta) {
    header.baseIdAt = end;
    end += idBytes;
  }
  header.dataAt = end;
  return end > at && header.type !== objectType.none && header.type !== 5 && isZlibStart(bytes, end);
}

/** Each byte that follows another stands for one more, so that no distance can be written in two ways. 0: it is none. */
function readDistance(bytes: Uint8Array, at: number, header: ObjectHeader): number {
  let end = at;
  let byte = bytes[end++]!;
  header.baseDistance = byte & 0x7f;
  while (byte >= 0x80) {
    byte = bytes[end++]!;
    header.baseDistance = (header.baseDistance + 1) * 128 + (byte & 0x7f);
    if (end - at > maxNumberBytes) {
      return 0;
    }
  }
  return header.baseDistance > 0 ? end : 0;
}

/** The two bytes that open a zlib stream (RFC 1950): deflate, a check, no preset dictionary. */
function isZlibStart(bytes: Uint8Array, at: number): boolean {
  const method = bytes[at]!;
  const flags = bytes[at + 1]!;
  return (method & 15) === 8 && ((method << 8) | flags) % 31 === 0 && (flags & 0x20) === 0;
}
