import type { Chunk } from '../model/chunk.ts';
import type { Range } from '../model/region.ts';
import type { RuleSet } from '../model/rule.ts';
import { ChunkText } from './chunk-text.ts';
import { decodedTexts } from './decoded-texts.ts';
import { describeHit } from './describe-hit.ts';
import { HitLimit } from './hit-limit.ts';
import { LineIndex } from './line-index.ts';
import type { RawCandidate } from './raw-candidate.ts';
import { withRequired } from './required.ts';
import { textSearch } from './text-search.ts';

export interface DetectorOptions {
  /** How often decoded text is searched and decoded again. 0: never. */
  readonly maxDecodeDepth: number;
  /** Told before each attempt at a pattern, so that a watchdog knows which one is stuck; false: leave it out. */
  readonly beforeRule?: (ruleIndex: number) => boolean;
  /** Told whenever the rules are through with a text. */
  readonly afterRules?: () => void;
  /** Told when encoded text stays unread because decoding it would cost too much. */
  readonly onDecodeLimit?: () => void;
  /** Told when a rule has so many matches in a chunk that the rest of them is left out. */
  readonly onMatchLimit?: (ruleIndex: number) => void;
}

export interface Detector {
  /** All candidates of a chunk, in no particular order. */
  search(chunk: Chunk): RawCandidate[];
}

/** Applies rules to chunks: to the text as it is stored, then to what is decoded from it. */
export function createDetector(ruleSet: RuleSet, options: DetectorOptions): Detector {
  const rules = new Map(ruleSet.rules.map((rule) => [rule.id, rule]));
  const search = textSearch(ruleSet.rules, {
    beforeRule: options.beforeRule,
    afterRules: options.afterRules,
  });

  return {
    search(chunk) {
      const text = new ChunkText(chunk.bytes);
      const lines = once(() => new LineIndex(text, chunk.start));
      const isFresh = (offset: number): boolean =>
        chunk.fresh.some((range) => offset >= range.start && offset < range.end);
      const limit = new HitLimit((rule) => options.onMatchLimit?.(rule));
      const found: RawCandidate[] = [];
      /** What another chunk reports, but may be required by what this one does. */
      const others: RawCandidate[] = [];

      const stored = once(() => ({ chunk, text, lines: lines() }));
      for (const hit of search(text, lines, limit)) {
        const candidate = describeHit(hit, text, stored(), asStored, limit.lineContext);
        (isFresh(hit.match.start) ? found : others).push(candidate);
      }
      for (const decoded of decodedTexts(text.bytes, options.maxDecodeDepth, options.onDecodeLimit)) {
        const inner = new ChunkText(decoded.bytes);
        const innerLines = once(() => new LineIndex(inner, chunk.start));
        for (const hit of search(inner, innerLines, limit)) {
          if (hit.match.end > decoded.decoded.start && hit.match.start < decoded.decoded.end) {
            const candidate = describeHit(hit, inner, stored(), decoded.originalOf, limit.lineContext);
            (isFresh(decoded.originalOf(hit.match).start) ? found : others).push({
              ...candidate,
              decoded: [...chunk.decoded, ...decoded.decodings],
            });
          }
        }
      }
      return found.length === 0 ? found : withRequired(found, [...found, ...others], rules);
    },
  };
}

function asStored(range: Range): Range {
  return range;
}

/** Most texts have no match, and need nothing that a match asks for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
