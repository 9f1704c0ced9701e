import { fstatSync, type Stats, writeSync } from 'node:fs';
import { errorCode } from '../../model/error-code.ts';
import { ScanError } from '../../model/scan-error.ts';

const standardOutput = 1;

/**
 * Whether standard output may be a terminal. Asking Node itself makes it load its streams, which takes longer than
 * reading a few files.
 */
export function mayBeTerminal(): boolean {
  return found()?.isCharacterDevice() === true;
}

/**
 * Writes to standard output where that is a file or a pipe, without Node's streams, and yields what is left to be written
 * otherwise: all of it, or what a pipe that does not wait has no room for.
 *
 * @throws what the system says, such as EPIPE
 */
export function* writeAtOnce(pieces: Iterable<string>): Generator<string | Uint8Array> {
  const output = found();
  let isPossible = output?.isFile() === true || output?.isFIFO() === true;
  for (const piece of pieces) {
    const rest = isPossible ? leftOf(Buffer.from(piece)) : piece;
    if (rest.length > 0) {
      isPossible = false;
      yield rest;
    }
  }
}

/**
 * Prints a text, unless its reader has seen enough, as `head` has.
 *
 * @throws ScanError when it cannot be written, such as to a full disk
 */
export function printText(text: string): void {
  try {
    for (const rest of writeAtOnce([text])) {
      // A terminal or a device, which tells later.
      process.stdout.off('error', complain).on('error', complain).write(rest);
    }
  } catch (error) {
    const failure = failureOf(error);
    if (failure !== null) throw failure;
  }
}

function complain(error: Error): void {
  const failure = failureOf(error);
  if (failure !== null) {
    console.error(`leaksieve: ${failure.message}`);
    process.exitCode = failure.exitCode;
  }
}

function failureOf(error: unknown): ScanError | null {
  const code = errorCode(error) ?? 'unknown reason';
  return code === 'EPIPE'
    ? null
    : new ScanError('USAGE', `cannot write standard output: ${code}`, { cause: error });
}

/** Null: it is closed. */
function found(): Stats | null {
  try {
    return fstatSync(standardOutput);
  } catch {
    return null;
  }
}

function leftOf(bytes: Uint8Array): Uint8Array {
  let rest = bytes;
  try {
    while (rest.length > 0) {
      rest = rest.subarray(writeSync(standardOutput, rest));
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) {
      throw error;
    }
  }
  return rest;
}
