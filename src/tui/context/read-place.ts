import { constants, readFileSync, statSync } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import type { Occurrence } from '../../model/finding.ts';
import { objectStream } from '../../sources/git/object-stream.ts';
import { fileBelow } from '../terminal/editor.ts';

/** Nobody reads on in more than this. */
const maxBytes = 1024 * 1024;

/**
 * The text that a place was found in: the blob where the repository has it, else the file as it is now; null: neither is at hand.
 *
 * @param root - the folder that paths are below
 */
export async function readPlace(
  place: Occurrence,
  root: string,
  signal: AbortSignal,
): Promise<string | null> {
  if (place.url !== undefined) return null;
  const bytes = (await readBlob(place.blob, root, signal)) ?? readBelow(root, place.path);
  return bytes === null || !isUtf8(bytes) ? null : Buffer.from(bytes).toString();
}

async function readBlob(
  blob: string | undefined,
  root: string,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  if (blob === undefined || statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  const location = { dir: root, keepsHookEnvironment: false };
  try {
    for await (const { bytes, type } of objectStream(location, [blob], maxBytes, { skip() {} }, signal)) {
      return type === 'blob' ? bytes : null;
    }
  } catch {
    // No repository, or none that git reads: the file may still be there.
  }
  return null;
}

function readBelow(root: string, name: string): Uint8Array | null {
  const file = fileBelow(root, name);
  if (file === null || statSync(file).size > maxBytes) return null;
  try {
    return readFileSync(file, { flag: constants.O_RDONLY });
  } catch {
    return null;
  }
}
