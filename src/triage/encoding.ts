import type { Candidate } from '../model/candidate.ts';
import type { Decoding } from '../model/chunk.ts';

/** How a whole file is stored: the text in it was searched as it stands. */
const storage: ReadonlySet<Decoding> = new Set(['archive', 'gzip', 'utf-16']);

/** Encodings in which every character takes part: nothing of the stretch can be read as it stands. */
const opaque: ReadonlySet<Decoding> = new Set(['base64', 'base64url', 'hex']);

/** How the stretch of text in which a candidate was found is written; null: the candidate stands there as it is. */
export function encodingOf({ decoded }: Candidate): Decoding | null {
  return decoded.find((decoding) => !storage.has(decoding)) ?? null;
}

/** Whether all of an encoded stretch is one text, rather than a text with some characters written in another way. */
export function isOpaque(encoding: Decoding): boolean {
  return opaque.has(encoding);
}
