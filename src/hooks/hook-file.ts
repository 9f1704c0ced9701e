import { chmodSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ScanError } from '../model/scan-error.ts';

/** What stands where a hook is looked for. */
export interface HookFile {
  readonly mode: number;
  readonly isFolder: boolean;
  /** Null: not a regular file that is small enough for a script, so nothing is to be put into it. */
  readonly content: Buffer | null;
}

const maxScriptBytes = 1024 * 1024;

/** Reads a hook file; null: there is none. */
export function readHookFile(file: string): HookFile | null {
  return mendable(file, 'read', () => {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (stats === undefined) {
      return null;
    }
    const isScript = stats.isFile() && stats.size <= maxScriptBytes;
    return {
      mode: stats.mode & 0o7777,
      isFolder: stats.isDirectory(),
      content: isScript ? readFileSync(file) : null,
    };
  });
}

/** Writes a hook file whole, so that git never runs half of one. Its folder is made where it is missing. */
export function writeHookFile(file: string, content: Buffer | string, mode: number): void {
  const temporary = `${file}.${process.pid}.tmp`;
  mendable(file, 'write', () => {
    mkdirSync(path.dirname(file), { recursive: true });
    try {
      writeFileSync(temporary, content, { flag: 'wx' });
      // Not left to the process's umask: the mode of what was there is kept.
      chmodSync(temporary, mode);
      renameSync(temporary, file);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  });
}

/** Gives a hook file another name. */
export function renameHookFile(from: string, to: string): void {
  mendable(from, 'rename', () => renameSync(from, to));
}

/** Removes a hook file. */
export function removeHookFile(file: string): void {
  mendable(file, 'remove', () => rmSync(file));
}

function mendable<T>(file: string, verb: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
    throw new ScanError(
      'UNREADABLE',
      `cannot ${verb} the hook ${JSON.stringify(file)} (${code}): see that its folder exists and that you may write there`,
      { cause },
    );
  }
}
