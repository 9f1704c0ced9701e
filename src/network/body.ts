import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { SkipReason } from '../model/coverage.ts';

/** Unpacked bytes for each byte sent, which text hardly reaches; does not hold for the first megabyte. */
const maxBodyRatio = 100;
const bodyRatioFloor = 2 ** 20;

/** A response's body, unpacked. */
export interface Body {
  readonly bytes: Buffer;
  /** Why it is not the whole; null: it is. What came until then is still worth a search. */
  readonly cut: Cut | null;
}

export interface Cut {
  readonly reason: SkipReason;
  readonly hint: string;
}

/** Reads a body up to a limit of unpacked bytes, undoing its content encoding. */
export async function readBody(sent: Readable, encoding: string, maxBytes: number): Promise<Body> {
  let sentBytes = 0;
  const counted = Readable.from(count());
  const decoder = decoderOf(encoding);
  const unpacked: Readable = decoder === null ? counted : pipeline(counted, decoder, () => {});
  const blocks: Buffer[] = [];
  let length = 0;
  let cut: Cut | null = null;
  try {
    for await (const block of unpacked) {
      blocks.push(block);
      length += block.length;
      if (length > maxBytes) {
        cut = { reason: 'too-large', hint: `only the first ${maxBytes} bytes were searched` };
        break;
      }
      if (decoder !== null && length > Math.max(bodyRatioFloor, sentBytes * maxBodyRatio)) {
        cut = { reason: 'too-large', hint: 'it unpacks to more than text does: only its start was searched' };
        break;
      }
    }
  } catch (error) {
    cut = cutBy(error);
  }
  sent.destroy();
  return { bytes: Buffer.concat(blocks, Math.min(length, maxBytes)), cut };

  async function* count(): AsyncGenerator<Buffer, void, undefined> {
    for await (const block of sent) {
      sentBytes += block.length;
      yield block;
    }
  }
}

function cutBy(error: unknown): Cut {
  const isTimeout =
    error instanceof Error && (error.name === 'TimeoutError' || error.name === 'BodyTimeoutError');
  return isTimeout
    ? { reason: 'timeout', hint: 'the server was too slow: what came in time was searched' }
    : { reason: 'unreadable', hint: 'the answer broke off: what came until then was searched' };
}

function decoderOf(encoding: string): Transform | null {
  switch (encoding.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return null;
  }
}
