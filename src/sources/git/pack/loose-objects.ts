import { readdirSync } from 'node:fs';
import path from 'node:path';
import { constants, inflateSync } from 'node:zlib';
import { compareText } from '../../../model/compare-text.ts';
import { sharedBytes, sharedUint32 } from './shared-arrays.ts';
import type { IdRun } from './object-ids.ts';
import { faultReason, PackFault } from './pack-fault.ts';
import { openPlainFile, readWhole, type PlainFile } from './plain-file.ts';
import type { StoreProblem } from './store-problem.ts';

/** An object in a file of its own. */
export interface LooseObject {
  readonly oid: string;
  readonly path: string;
}

/** What a loose object holds, or why that cannot be told. */
export type LooseContent =
  | { readonly kind: 'content'; readonly type: string; readonly size: number; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large'; readonly type: string; readonly size: number }
  | { readonly kind: 'broken'; readonly reason: string };

/** The loose objects of directories, by id; of one that is in several the first. */
export function looseObjects(
  directories: readonly string[],
  idBytes: number,
  problems: StoreProblem[],
): readonly LooseObject[] {
  const isRest = new RegExp(`^[0-9a-f]{${idBytes * 2 - 2}}$`);
  const paths = new Map<string, string>();
  for (const directory of directories) {
    const folders = namesIn(directory, problems).filter((name) => /^[0-9a-f]{2}$/.test(name));
    for (const folder of folders) {
      for (const name of namesIn(path.join(directory, folder), problems)) {
        const oid = folder + name;
        if (isRest.test(name) && !paths.has(oid)) {
          paths.set(oid, path.join(directory, folder, name));
        }
      }
    }
  }
  return Array.from(paths, ([oid, path]) => ({ oid, path })).sort((a, b) => compareText(a.oid, b.oid));
}

function namesIn(directory: string, problems: StoreProblem[]): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    problems.push({ file: directory, reason: faultReason(error), oids: null });
    return [];
  }
}

/** The ids of loose objects, with numbers from `firstNumber` on. */
export function looseIdRun(loose: readonly LooseObject[], firstNumber: number, idBytes: number): IdRun {
  const ids = sharedBytes(loose.length * idBytes);
  loose.forEach(({ oid }, index) => ids.set(Buffer.from(oid, 'hex'), index * idBytes));
  return { ids, numbers: sharedUint32(loose.length).map((_, index) => firstNumber + index) };
}

const headBytes = 4096;
/** Type, size and the NUL behind them take no more. */
export const looseHeadBytes = 32;
/** Deflate makes nothing longer by more than this, so a longer file is no object of the size that it says. */
const maxGrowth = 1.01;

/** Reads a loose object, unless its content is longer than `maxBytes`. */
export function readLooseObject(file: string, maxBytes: number): LooseContent {
  try {
    using open = openPlainFile(file);
    const head = inflateHead(open);
    const { type, size, start } = parseLooseHead(head);
    if (size > maxBytes) {
      return { kind: 'too-large', type, size };
    }
    return { kind: 'content', type, size, bytes: inflateWhole(open, start + size).subarray(start) };
  } catch (error) {
    return { kind: 'broken', reason: isZlibError(error) ? 'its zlib stream is broken' : faultReason(error) };
  }
}

function inflateHead(file: PlainFile): Uint8Array {
  const packed = new Uint8Array(Math.min(file.size, headBytes));
  readWhole(file, packed, 0);
  return inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH });
}

/** Reads what a loose object starts with, and where its content does. @throws PackFault where it is none */
export function parseLooseHead(head: Uint8Array): {
  readonly type: string;
  readonly size: number;
  readonly start: number;
} {
  const text = Buffer.from(head.subarray(0, looseHeadBytes)).toString('latin1');
  const match = /^(commit|tree|blob|tag) (0|[1-9][0-9]{0,15})\0/.exec(text);
  if (match === null) {
    throw new PackFault('its header is broken');
  }
  const [{ length: start }, type = '', size] = match;
  return { type, size: Number(size), start };
}

function inflateWhole(file: PlainFile, length: number): Uint8Array {
  if (file.size > length * maxGrowth + headBytes) {
    throw new PackFault('its file is longer than its content');
  }
  const packed = new Uint8Array(file.size);
  readWhole(file, packed, 0);
  const content = inflateSync(packed, { maxOutputLength: length });
  if (content.length !== length) {
    throw new PackFault('it has not the length that it says');
  }
  return content;
}

function isZlibError(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^(?:Z_|ERR_BUFFER_TOO_LARGE$)/.test(error.code)
  );
}
