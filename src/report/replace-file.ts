import {
  closeSync,
  copyFileSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { errorCode } from '../model/error-code.ts';
import { ScanError } from '../model/scan-error.ts';

/** Only those who may write to a folder can make a file beside another. */
const noPlaceBeside: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

/**
 * Writes a file whole or fails: beside it, then it is moved there, so that a crash and whoever reads it meanwhile find
 * the old one or the new one. A file is written to as it is where that cannot be: one that is no plain file, such as a
 * pipe, one in a folder that may not be written to, and one that something is mounted on.
 *
 * @param pieces - its text; read once
 * @param mode - of a file that is new; one that is there keeps its own
 * @throws ScanError when it cannot be written
 */
export function replaceFile(name: string, pieces: Iterable<string>, mode: number): void {
  const target = followed(name);
  const there = statSync(target, { throwIfNoEntry: false });
  try {
    if (there?.isFile() === false) {
      writeTo(openSync(target, 'w'), pieces);
      return;
    }
    replacePlainFile(target, pieces, there === undefined ? { mode } : { kept: there.mode & 0o777 });
  } catch (error) {
    const code = errorCode(error) ?? 'unknown reason';
    throw new ScanError('USAGE', `cannot write ${name}: ${code}`, { cause: error });
  }
}

/** @param modes - `mode`: of a new file, less what the process's umask takes; `kept`: of the one that is there */
function replacePlainFile(
  target: string,
  pieces: Iterable<string>,
  modes: { readonly mode: number } | { readonly kept: number },
): void {
  const beside = path.join(
    path.dirname(target),
    `.${path.basename(target)}.${process.pid}.${process.hrtime.bigint()}.tmp`,
  );
  const descriptor = openBeside(beside, 'mode' in modes ? modes.mode : 0o600);
  if (descriptor === null) {
    writeTo(openSync(target, 'w', 'mode' in modes ? modes.mode : 0o600), pieces);
    return;
  }
  try {
    writeTo(descriptor, pieces, () => {
      if ('kept' in modes) fchmodSync(descriptor, modes.kept);
      fsyncSync(descriptor);
    });
    try {
      renameSync(beside, target);
    } catch (error) {
      if (errorCode(error) !== 'EBUSY') throw error;
      copyFileSync(beside, target);
    }
  } finally {
    rmSync(beside, { force: true });
  }
}

function openBeside(beside: string, mode: number): number | null {
  try {
    return openSync(beside, 'wx', mode);
  } catch (error) {
    if (noPlaceBeside.has(errorCode(error) ?? '')) return null;
    throw error;
  }
}

function writeTo(descriptor: number, pieces: Iterable<string>, finish = (): void => {}): void {
  try {
    for (const piece of pieces) {
      const bytes = Buffer.from(piece);
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    }
    finish();
  } finally {
    closeSync(descriptor);
  }
}

/** A link stays a link: what it leads to is replaced. */
function followed(name: string): string {
  try {
    return realpathSync(name);
  } catch {
    return name;
  }
}
