import { Coverage } from '../../src/model/coverage.ts';
import type { Chunk } from '../../src/model/chunk.ts';
import { contentChunks, type ContentLimits } from '../../src/sources/content/content.ts';

/** What came of reading a content. */
export interface ReadContent {
  readonly chunks: readonly Chunk[];
  /** The text of each chunk, with the names of the members that lead to it before a colon. */
  readonly texts: readonly string[];
  /** What was left out, as reason and name. */
  readonly skipped: readonly string[];
  readonly reasons: readonly string[];
}

export const testLimits: ContentLimits = { maxFileSize: 100_000_000, maxArchiveDepth: 8 };

/** Reads a content called `it`, whole or in the blocks given. */
export async function readContent(
  bytes: Uint8Array | readonly Uint8Array[] | AsyncIterable<Uint8Array>,
  limits: Partial<ContentLimits> = {},
): Promise<ReadContent> {
  const coverage = new Coverage();
  const blocks = isList(bytes) ? blocksOf(bytes) : bytes;
  const content = { contentId: 'file:it', name: 'it', size: null, bytes: blocks };
  const chunks = await Array.fromAsync(contentChunks(content, { ...testLimits, ...limits }, coverage));
  const { skipped } = coverage.summary();
  return {
    chunks,
    texts: chunks.map((chunk) =>
      [...chunk.provenance.members, Buffer.from(chunk.bytes).toString()].join(':'),
    ),
    skipped: skipped.map(({ reason, what }) => `${reason} ${what}`),
    reasons: skipped.map(({ reason }) => reason),
  };
}

/** Blocks as a stream gives them. */
export async function* blocksOf(blocks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* blocks;
}

function isList(bytes: object): bytes is readonly Uint8Array[] {
  return Array.isArray(bytes);
}
