import type { Decoding } from '../../model/chunk.ts';
import type { Range } from '../../model/region.ts';

/** A stretch of encoded text and what it says. */
export interface Segment {
  /** The encoded text, in byte offsets of the content. */
  readonly range: Range;
  /** What it says, as UTF-8. */
  readonly bytes: Uint8Array;
  /** Outermost first, such as `['base64', 'gzip']`. */
  readonly decodings: readonly Decoding[];
}

/** Finds one kind of encoded text: in order, without overlap, in time linear in the content. */
export type Decoder = (content: Buffer) => Iterable<Segment>;

/** Most bytes that the segments of one content hold together. */
export const maxDecodedBytes = 64 * 1024 * 1024;

/** Stands for all that a limit left out: whoever meets it has not seen everything that the content says. */
export const decodeLimit: Segment = { range: { start: 0, end: 0 }, bytes: new Uint8Array(0), decodings: [] };
