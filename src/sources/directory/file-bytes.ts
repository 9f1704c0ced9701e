import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import { toBuffer, type BytePath } from './byte-path.ts';

/** A file that is larger than the reader takes at once. */
interface LargeFile {
  readonly size: number;
}

/** Neither follows a link nor waits for the writer of a pipe that has taken the file's place since it was listed. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const blockBytes = 2 ** 20;

/**
 * The bytes of a file that has at most `maxBytes`. `null`: it cannot be read, or is no regular file.
 *
 * Blocks rather than awaits: on files in the system's cache that takes a quarter of the time (4,843 files with 50 MB:
 * 45 ms against 190 ms with eight reads at a time).
 */
export function readFileBytes(path: BytePath, maxBytes: number): Buffer | LargeFile | null {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(toBuffer(path), flags);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) {
      return null;
    }
    return stats.size > maxBytes ? { size: stats.size } : readAll(descriptor, stats.size, maxBytes);
  } catch {
    return null;
  } finally {
    if (descriptor !== null) {
      closeSync(descriptor);
    }
  }
}

/** The bytes of a file block by block. */
export async function* fileBlocks(path: BytePath): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await open(toBuffer(path), flags);
  try {
    requireRegular(await file.stat());
    for (;;) {
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(blockBytes), 0, blockBytes, null);
      if (bytesRead === 0) {
        return;
      }
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** The size is where reading starts, not where it ends: files grow, and those of /proc have none. */
function readAll(descriptor: number, size: number, maxBytes: number): Buffer | LargeFile {
  let bytes = Buffer.allocUnsafeSlow(size + 1);
  let length = 0;
  for (;;) {
    const count = readSync(descriptor, bytes, length, bytes.length - length, null);
    length += count;
    if (count === 0) {
      return bytes.subarray(0, length);
    }
    if (length > maxBytes) {
      return { size: length };
    }
    if (length === bytes.length) {
      bytes = Buffer.concat([bytes, Buffer.allocUnsafeSlow(Math.max(length, 4096))]);
    }
  }
}

function requireRegular(stats: Stats): void {
  if (!stats.isFile()) {
    throw Object.assign(new Error('not a regular file'), { code: 'EINVAL' });
  }
}
