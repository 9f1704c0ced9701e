import { fstatSync, type Stats, writeSync } from 'node:fs';

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
