import type { Decoder, Segment } from '../../../src/detect/decode/index.ts';

/** A segment as a test wants to see it. */
export interface Decoded {
  readonly encoded: string;
  readonly text: string;
  readonly decodings: readonly string[];
}

/** What a decoder finds in a text. */
export function decoded(decoder: Decoder, content: string | Buffer): readonly Decoded[] {
  const bytes = Buffer.from(content);
  return [...decoder(bytes)].map((segment) => ({
    encoded: bytes.toString('utf8', segment.range.start, segment.range.end),
    text: textOf(segment),
    decodings: segment.decodings,
  }));
}

/** The texts that a decoder finds. */
export function texts(decoder: Decoder, content: string | Buffer): readonly string[] {
  return decoded(decoder, content).map(({ text }) => text);
}

/** The text of a segment. */
export function textOf(segment: Segment): string {
  return Buffer.from(segment.bytes).toString();
}

/** The content with each segment replaced by what it says. */
export function spliced(decoder: Decoder, content: string): string {
  const bytes = Buffer.from(content);
  const parts: Uint8Array[] = [];
  let end = 0;
  for (const segment of decoder(bytes)) {
    parts.push(bytes.subarray(end, segment.range.start), segment.bytes);
    end = segment.range.end;
  }
  return Buffer.concat([...parts, bytes.subarray(end)]).toString();
}
