import type { Chunk, Decoding, Provenance } from '../../model/chunk.ts';
import { fileStart, type Position } from '../../model/region.ts';
import type { ByteReader } from './byte-reader.ts';
import { PieceCutter } from './piece-cutter.ts';
import { encodingSampleBytes, textEncoding } from './text-encoding.ts';
import type { Unpacking } from './unpacking.ts';

/** What is known of bytes that are about to be cut into chunks. */
export interface PlainContent {
  readonly provenance: Provenance;
  readonly decoded: readonly Decoding[];
}

/**
 * Chunks of content that is no archive.
 *
 * UTF-16 is transcoded; positions in those chunks are positions in the transcoded text. The bytes as stored are
 * searched too: Windows tools append lines in other encodings to UTF-16 files (`>>` in cmd.exe to what PowerShell wrote).
 */
export async function* plainChunks(
  content: PlainContent,
  reader: ByteReader,
  unpacking: Unpacking,
): AsyncGenerator<Chunk, void, undefined> {
  const { provenance, decoded } = content;
  const encoding = textEncoding(await reader.peek(encodingSampleBytes));
  const start = await skipMark(reader, encoding === 'utf-8-marked');
  const stored = new PieceCutter(provenance, decoded, start);
  const transcoder = encoding === 'utf-16le' || encoding === 'utf-16be' ? new TextDecoder(encoding) : null;
  const transcoded = new PieceCutter(provenance, [...decoded, 'utf-16']);

  const { maxFileSize } = unpacking.limits;
  let left = maxFileSize;
  for await (const block of reader.blocks()) {
    const within = block.subarray(0, left);
    left -= within.length;
    yield* stored.push(within);
    if (transcoder !== null) {
      yield* transcoded.push(Buffer.from(transcoder.decode(within, { stream: true })));
    }
    if (within.length < block.length) {
      unpacking.skip(provenance.members, 'too-large', tooLargeHint);
      break;
    }
  }
  const last = stored.end();
  if (last.bytes.length > 0 || provenance.members.length === 0) {
    yield last;
  }
  if (transcoder !== null) {
    yield* transcoded.push(Buffer.from(transcoder.decode()));
    yield transcoded.end();
  }
}

/** What to do about content over the limit. */
export const tooLargeHint = 'raise --max-file-size to search it';

async function skipMark(reader: ByteReader, isMarked: boolean): Promise<Position> {
  if (!isMarked) {
    return reader.position;
  }
  await reader.take(3);
  return { ...fileStart, byteOffset: 3 };
}
