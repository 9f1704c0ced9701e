import { crc32 } from 'node:zlib';
import type { SkipReason } from '../../model/coverage.ts';
import { inflate } from './inflate.ts';
import type { Member } from './member.ts';
import { zipDirectory, type ZipEntry } from './zip-directory.ts';
import { zipDataStart, zipLocalEntries } from './zip-local.ts';

const stored = 0;
const deflated = 8;

/** Learns what cannot be read; without a name: of the zip itself. */
export type ZipNotice = (reason: SkipReason, name?: string) => void;

/** The files in a zip, as far as they can be read: by its directory and, where that is broken, by what is left. */
export function* zipMembers(zip: Buffer, notice: ZipNotice): Generator<Member, void, undefined> {
  const seen = new Set<number>();
  const directory = zipDirectory(zip);
  let next = directory.next();
  for (; next.done !== true; next = directory.next()) {
    seen.add(next.value.offset);
    yield memberOf(zip, next.value, notice);
  }
  if (!next.value) {
    notice('archive-broken');
    for (const entry of zipLocalEntries(zip)) {
      if (!seen.has(entry.offset)) {
        yield memberOf(zip, entry, notice);
      }
    }
  }
}

function memberOf(zip: Buffer, entry: ZipEntry, notice: ZipNotice): Member {
  return { name: entry.name, bytes: entryBytes(zip, entry, notice) };
}

async function* entryBytes(
  zip: Buffer,
  entry: ZipEntry,
  notice: ZipNotice,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { name, method, packedSize } = entry;
  const start = zipDataStart(zip, entry.offset);
  if (entry.isEncrypted) {
    notice('archive-encrypted', name);
  } else if (method !== stored && method !== deflated) {
    notice('unsupported', name);
  } else if (start === null) {
    notice('archive-broken', name);
  } else {
    const packed = zip.subarray(start, packedSize === null ? zip.length : start + packedSize);
    const isWhole = packed.length === (packedSize ?? packed.length);
    const crc = method === stored ? yield* storedBytes(packed) : yield* deflatedBytes(packed);
    if (!isWhole || crc === null || (entry.crc !== null && crc !== entry.crc)) {
      notice('archive-broken', name);
    }
  }
}

async function* storedBytes(bytes: Buffer): AsyncGenerator<Uint8Array, number, undefined> {
  yield bytes;
  return crc32(bytes);
}

async function* deflatedBytes(packed: Buffer): AsyncGenerator<Uint8Array, number | null, undefined> {
  const end = yield* inflate(packed);
  return end.isWhole ? end.crc : null;
}
