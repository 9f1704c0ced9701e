import { inflate } from './inflate.ts';

const fixedHeaderBytes = 10;
const trailerBytes = 8;
const flag = { headerCrc: 2, extra: 4, name: 8, comment: 16 };

interface GzipHeader {
  /** The name of the file that was packed, where the header tells it. */
  readonly name: string | null;
  readonly length: number;
}

/** Reads the header of a gzip member (RFC 1952, 2.3); `null` when it is none. */
export function gzipHeader(bytes: Buffer): GzipHeader | null {
  if (bytes.length < fixedHeaderBytes || bytes.readUIntBE(0, 3) !== 0x1f8b08) {
    return null;
  }
  const flags = bytes[3] ?? 0;
  let end = fixedHeaderBytes;
  if ((flags & flag.extra) !== 0) {
    end += end + 2 <= bytes.length ? 2 + bytes.readUInt16LE(end) : bytes.length;
  }
  const nameEnd = (flags & flag.name) === 0 ? null : bytes.indexOf(0, end);
  const name = nameEnd === null || nameEnd === -1 ? null : bytes.toString('latin1', end, nameEnd);
  end = nameEnd === null ? end : nameEnd + 1;
  if ((flags & flag.comment) !== 0 && nameEnd !== -1) {
    end = bytes.indexOf(0, end) + 1;
  }
  end += (flags & flag.headerCrc) === 0 ? 0 : 2;
  const isWhole = end >= fixedHeaderBytes && end <= bytes.length;
  return isWhole ? { name, length: end } : null;
}

/** What a gzip file is unpacked by. */
export interface GunzipOptions {
  /** Asked before each member: files may consist of many. */
  readonly mayEnter: () => boolean;
  readonly onBroken: () => void;
}

/** Unpacks all members of a gzip file, one after the other, as far as they can be read. */
export async function* gunzip(
  packed: Buffer,
  { mayEnter, onBroken }: GunzipOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  let start = 0;
  while (start < packed.length && mayEnter()) {
    const member = packed.subarray(start);
    const header = gzipHeader(member);
    if (header === null) {
      // Tapes and block devices pad a file with NULs.
      if (member.some((byte) => byte !== 0)) {
        onBroken();
      }
      return;
    }
    const end = yield* inflate(member.subarray(header.length));
    const trailer = header.length + end.consumed;
    if (!end.isWhole || !isConfirmed(member.subarray(trailer), end)) {
      onBroken();
      return;
    }
    start += trailer + trailerBytes;
  }
}

function isConfirmed(trailer: Buffer, unpacked: { readonly crc: number; readonly length: number }): boolean {
  return (
    trailer.length >= trailerBytes &&
    trailer.readUInt32LE(0) === unpacked.crc &&
    trailer.readUInt32LE(4) === unpacked.length % 2 ** 32
  );
}
