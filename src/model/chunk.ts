import type { Position, Range } from './region.ts';

/** How stored bytes became the text that was searched, outermost first (interface.md, "decoded"). */
export type Decoding =
  | 'archive'
  | 'base64'
  | 'base64url'
  | 'concatenation'
  | 'entity'
  | 'gzip'
  | 'hex'
  | 'percent'
  | 'unicode'
  | 'utf-16';

/** Where a chunk was read. */
export interface Provenance {
  /** Names the content among all that its source yields, such as `blob:<oid>` or `file:<path>`; `Source.locate` knows it. */
  readonly contentId: string;
  /** Names of nested archive members that lead to the bytes, outermost first. Empty: the content itself. */
  readonly members: readonly string[];
}

/** A piece of content that is searched at once. */
export interface Chunk {
  /** UTF-8, or bytes of no known encoding. UTF-16 has been transcoded. */
  readonly bytes: Uint8Array;
  readonly provenance: Provenance;
  /** Bytes nobody has searched yet: only a match that starts here is this chunk's to report. */
  readonly fresh: readonly Range[];
  /** Where the first byte stands in the content. */
  readonly start: Position;
  readonly decoded: readonly Decoding[];
}

/** What people call the content with this provenance: its path or object, with the archive members that lead to it. */
export function contentName({ contentId, members }: Provenance): string {
  const name = contentId.replace(/^(?:\d{1,9}\/)*(?:file|blob|message):/, '');
  return [name, ...members].join('!');
}
