import { ScanError } from '../../model/scan-error.ts';
import type { Unpacking } from './unpacking.ts';

/** The blocks up to where they can be read; what stops that goes to the account. */
export async function* readableBlocks(
  bytes: AsyncIterable<Uint8Array>,
  unpacking: Unpacking,
): AsyncGenerator<Uint8Array, void, undefined> {
  const blocks = bytes[Symbol.asyncIterator]();
  try {
    for (let block = await next(blocks, unpacking); block !== null; block = await next(blocks, unpacking)) {
      unpacking.addRead(block.length);
      yield block;
    }
  } finally {
    await blocks.return?.();
  }
}

async function next(blocks: AsyncIterator<Uint8Array>, unpacking: Unpacking): Promise<Uint8Array | null> {
  try {
    const result = await blocks.next();
    return result.done === true ? null : result.value;
  } catch (error) {
    unpacking.throwIfStopped();
    if (!isSystemError(error)) {
      throw error;
    }
    unpacking.endUnreadable();
    return null;
  }
}

/** Tells what the system or zlib reported from bugs and from a scan that was stopped. */
function isSystemError(error: unknown): boolean {
  return (
    error instanceof Error &&
    !(error instanceof ScanError) &&
    error.name !== 'AbortError' &&
    'code' in error &&
    typeof error.code === 'string'
  );
}
