import type { Chunk } from '../../model/chunk.ts';
import type { Coverage } from '../../model/coverage.ts';
import { fileStart } from '../../model/region.ts';
import { ByteReader } from './byte-reader.ts';
import { itemChunks } from './item-chunks.ts';
import type { ContentLimits as Limits } from './limits.ts';
import { pieceBytes } from './piece-cutter.ts';
import { tooLargeHint } from './plain-chunks.ts';
import { readableBlocks } from './readable-blocks.ts';
import { markedStart, textForm } from './text-form.ts';
import { Unpacking } from './unpacking.ts';

export type ContentLimits = Limits;

/** What a source has read, before it is cut into chunks. */
export interface Content {
  readonly contentId: string;
  /** Path or object, for what coverage says of it. */
  readonly name: string;
  /** In bytes; `null`: not known before the end. */
  readonly size: number | null;
  /** Blocks may be kept: whoever yields one must not write to it again. */
  readonly bytes: AsyncIterable<Uint8Array> | Uint8Array;
}

const noMembers: readonly string[] = [];

/**
 * All chunks of a content: pieces of large ones, members of archives, text of UTF-16.
 *
 * The bytes of a chunk may be a view of a larger buffer; `fresh` counts from the first of them.
 */
export async function* contentChunks(
  content: Content,
  limits: ContentLimits,
  coverage: Coverage,
  signal?: AbortSignal,
): AsyncGenerator<Chunk, void, undefined> {
  const { contentId, name, bytes } = content;
  const isInHand = bytes instanceof Uint8Array;
  const unpacking = new Unpacking(name, limits, coverage, signal);
  if ((isInHand ? bytes.length : (content.size ?? 0)) > limits.maxFileSize) {
    unpacking.skip(noMembers, 'too-large', tooLargeHint);
    return;
  }
  const chunk = isInHand ? wholeChunk(contentId, bytes) : null;
  if (chunk !== null) {
    yield chunk;
    return;
  }
  if (isInHand) {
    unpacking.addRead(bytes.length);
  }
  const reader = new ByteReader(isInHand ? bytes : readableBlocks(bytes, unpacking));
  try {
    const provenance = { contentId, members: noMembers };
    yield* itemChunks({ name, provenance, decoded: [], depth: 0 }, reader, unpacking);
  } finally {
    await reader.close();
  }
}

/**
 * The only chunk of content in hand, without copying it. `null`: it takes `contentChunks`, since the content is an
 * archive, UTF-16 or larger than a piece.
 */
export function wholeChunk(contentId: string, bytes: Uint8Array): Chunk | null {
  const form = bytes.length > pieceBytes ? 'other' : textForm(bytes);
  if (form === 'other') {
    return null;
  }
  const start = form === 'marked' ? markedStart : fileStart;
  const text = form === 'marked' ? bytes.subarray(start.byteOffset) : bytes;
  return {
    bytes: text,
    provenance: { contentId, members: noMembers },
    fresh: [{ start: 0, end: text.length }],
    start,
    decoded: [],
  };
}
