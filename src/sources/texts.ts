import type { Coverage } from '../model/coverage.ts';
import type { Source, Target } from '../model/source.ts';
import { contentChunks, type ContentLimits } from './content/content.ts';

/** A text that is in no file, such as a comment. */
export interface NamedText {
  /** What stands for a path. */
  readonly name: string;
  /** Where people read it. */
  readonly url: string;
  readonly text: string;
}

/**
 * Texts that a server has.
 *
 * @param read - tells the ledger what it cannot read, and goes on
 */
export function texts(
  target: Target,
  read: (coverage: Coverage, signal: AbortSignal) => AsyncIterable<NamedText>,
  limits: ContentLimits,
): Source {
  const urls = new Map<string, string>();
  return {
    target,
    isSlow: true,
    async *chunks(coverage, signal) {
      for await (const { name, url, text } of read(coverage, signal)) {
        const contentId = `file:${name}`;
        const bytes = Buffer.from(text);
        urls.set(contentId, url);
        coverage.add('files');
        coverage.add('bytes', bytes.length);
        yield* contentChunks({ contentId, name, size: bytes.length, bytes }, limits, coverage, signal);
      }
    },
    async locate(contentIds) {
      return new Map(
        [...contentIds].map((id) => [
          id,
          [{ path: id.slice('file:'.length), state: 'live', url: urls.get(id) ?? '' }],
        ]),
      );
    },
  };
}
