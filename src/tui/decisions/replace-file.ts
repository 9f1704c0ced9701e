import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../../model/error-code.ts';
import { ScanError } from '../../model/scan-error.ts';

/** Writes beside the file, then moves it there: a crash leaves the old one or the new one. @throws ScanError when it cannot be written */
export function replaceFile(name: string, text: string): void {
  const target = followed(name);
  const beside = path.join(
    path.dirname(target),
    `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    const descriptor = openSync(beside, 'wx', 0o666);
    try {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    const code = errorCode(error) ?? 'unknown reason';
    throw new ScanError('USAGE', `cannot write ${name}: ${code}`, { cause: error });
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
