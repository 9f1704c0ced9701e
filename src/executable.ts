import { lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { userCacheDir } from './config/user-cache-dir.ts';

/** Names and lengths of the files that stand in the program, one after the other. */
type Listing = readonly (readonly [name: string, length: number])[];

const { getAsset, getRawAsset } = createRequire(process.execPath)('node:sea');
const program = new Uint8Array(getRawAsset('program'));
const listing: Listing = JSON.parse(getAsset('listing', 'utf8'));
const hash: string = getAsset('hash', 'utf8');

// Started by itself as `node` starts a file, such as by a hook: without that file.
if (process.argv[2] === process.execPath) process.argv.splice(2, 1);
process.argv[1] = process.execPath;
createRequire(path.join(unpackedProgram(), 'enter.cjs'))('./enter.cjs');

/**
 * Where the files of this program are: Node loads modules, threads and WebAssembly from files alone.
 *
 * They are unpacked once, into a folder of the user's cache that is named by their hash; where that cannot be or belongs
 * to somebody else, into one of the temporary folder that goes with the process.
 */
function unpackedProgram(): string {
  const cache = userCacheDir(process.env);
  if (cache !== null) {
    const dir = path.join(cache, `program-${hash}`);
    try {
      if (!isWhole(dir)) {
        mkdirSync(cache, { recursive: true, mode: 0o700 });
        const made = mkdtempSync(`${dir}-`);
        unpack(made);
        // Another process may have made it meanwhile; what is damaged goes.
        rmSync(dir, { recursive: true, force: true });
        renameSync(made, dir);
      }
      if (isWhole(dir)) return dir;
    } catch {
      // As where there is no cache.
    }
  }
  const dir = mkdtempSync(path.join(tmpdir(), 'leaksieve-program-'));
  process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
  unpack(dir);
  return dir;
}

function unpack(dir: string): void {
  let start = 0;
  for (const [name, length] of listing) {
    writeFileSync(path.join(dir, name), program.subarray(start, start + length), { mode: 0o600 });
    start += length;
  }
}

/** Whether the folder and all files are there, whole, and nobody else's to write. */
function isWhole(dir: string): boolean {
  return isOwn(dir, null) && listing.every(([name, length]) => isOwn(path.join(dir, name), length));
}

/** @param size - in bytes; null of a folder */
function isOwn(file: string, size: number | null): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return (
    stats !== undefined &&
    (size === null ? stats.isDirectory() : stats.isFile() && stats.size === size) &&
    stats.uid === (process.getuid?.() ?? stats.uid) &&
    (process.platform === 'win32' || (stats.mode & 0o022) === 0)
  );
}
