import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { PackFault } from './pack-fault.ts';

/** A regular file that is open for reading. */
export interface PlainFile extends Disposable {
  readonly size: number;
  readonly descriptor: number;
}

const maxReadBytes = 1 << 30;

/**
 * Opens a file that may be anything: what is no regular file, such as a pipe that nobody writes to, is refused.
 *
 * @throws PackFault, or what the system says
 */
export function openPlainFile(path: string): PlainFile {
  // Windows has no O_NONBLOCK, and no pipes among files either.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const close = (): void => closeSync(descriptor);
  const found = fstatSync(descriptor);
  if (!found.isFile()) {
    close();
    throw new PackFault('it is not a regular file');
  }
  return { size: found.size, descriptor, [Symbol.dispose]: close };
}

/** Fills `target` with the bytes at `position`, and gives how many there are: fewer only at the end of the file. */
export function readAt(file: PlainFile, target: Uint8Array, position: number): number {
  let filled = 0;
  while (filled < target.length) {
    const length = Math.min(target.length - filled, maxReadBytes);
    const count = readSync(file.descriptor, target, filled, length, position + filled);
    if (count === 0) {
      break;
    }
    filled += count;
  }
  return filled;
}

/** Exactly `target.length` bytes at `position`. */
export function readWhole(file: PlainFile, target: Uint8Array, position: number): void {
  if (readAt(file, target, position) < target.length) {
    throw new PackFault('it is shorter than it says');
  }
}
