import type { Chunk } from '../model/chunk.ts';
import type { Range } from '../model/region.ts';
import type { RuleSet, Rule } from '../model/rule.ts';
import { ChunkText, type TextKind } from './chunk-text.ts';
import { encodedStretches } from './decode/encoded-stretches.ts';
import { type DecodedStretch, decodedTexts, type PlaceTeller } from './decoded-texts.ts';
import { describeHit, type StoredText } from './describe-hit.ts';
import type { DetectorOptions } from './detector-options.ts';
import type { HeadRules } from './head-rules.ts';
import { dependencyOf, type HeldCandidate } from './held-candidate.ts';
import { HitLimit } from './hit-limit.ts';
import { LineIndex } from './line-index.ts';
import { foldedStretches } from './fold/folded-stretches.ts';
import { once } from '../model/once.ts';
import type { PlaceFinder } from './place-finder.ts';
import type { Places } from './place-list.ts';
import { textSearch, type Hit } from './text-search.ts';

/** Whether a range of a text is known to say nothing where it is decoded as this kind of encoded text. */
export type IsQuiet = (encoded: number, range: Range) => boolean;

/** Finds the candidates of a text, whose kind may be known, around its touched places. Tells in which windows it tried a rule. */
export type TextCandidates = (
  chunk: Chunk,
  places: Places,
  kind: TextKind | null,
  onWindow?: (rule: Rule, window: Range) => void,
  isQuiet?: IsQuiet,
) => Generator<HeldCandidate>;

/** Prepares the search of texts: as they are stored, then what is decoded from them. */
export function textCandidates(
  { rules }: RuleSet,
  finder: PlaceFinder,
  heads: HeadRules,
  options: DetectorOptions,
): TextCandidates {
  const search = textSearch(rules, finder.probes, heads, options);
  const teller: PlaceTeller = {
    probeCount: finder.probes.count,
    find(bytes) {
      const text = finder.bring(bytes);
      return text === null ? null : finder.find(text);
    },
  };

  function* candidates(
    chunk: Chunk,
    places: Places,
    kind: TextKind | null,
    onWindow?: (rule: Rule, window: Range) => void,
    isQuiet?: IsQuiet,
  ): Generator<HeldCandidate> {
    const text = new ChunkText(chunk.bytes, kind);
    const lines = once(() => new LineIndex(text, chunk.start));
    const stored = once(() => ({ chunk, text, lines: lines() }));
    const limit = new HitLimit((rule) => options.onMatchLimit?.(rule));
    for (const hit of search({ text, lines, places }, limit, onWindow)) {
      yield {
        candidate: describeHit(hit, text, stored(), asStored, limit.lineContext),
        match: hit.match,
        dependency: dependencyOf(hit.rule, hit.match, hit.window, lines()),
      };
    }
    const depth = options.maxDecodeDepth;
    for (const stretches of [
      encodedStretches(text.bytes, places, finder.probes.count, isQuiet),
      foldedStretches(chunk, text.bytes),
    ]) {
      for (const decoded of decodedTexts(text.bytes, stretches, depth, teller, options.onDecodeLimit)) {
        yield* decodedCandidates(decoded, stored, limit);
      }
    }
  }

  function* decodedCandidates(
    decoded: DecodedStretch,
    stored: () => StoredText,
    limit: HitLimit,
  ): Generator<HeldCandidate> {
    const { places } = decoded;
    if (places === null) {
      options.onDecodeLimit?.();
      return;
    }
    const inner = new ChunkText(decoded.bytes);
    const innerLines = once(() => new LineIndex(inner, stored().chunk.start));
    for (const hit of search({ text: inner, lines: innerLines, places }, limit)) {
      if (hit.match.end > decoded.decoded.start && hit.match.start < decoded.decoded.end) {
        yield describeDecoded(hit, decoded, inner, stored(), limit);
      }
    }
  }

  return candidates;
}

function describeDecoded(
  hit: Hit,
  decoded: DecodedStretch,
  inner: ChunkText,
  stored: StoredText,
  limit: HitLimit,
): HeldCandidate {
  const candidate = describeHit(hit, inner, stored, decoded.originalOf, limit.lineContext);
  const match = decoded.originalOf(hit.match);
  const { chunk, lines } = stored;
  return {
    candidate: { ...candidate, decoded: [...chunk.decoded, ...decoded.decodings] },
    match,
    dependency: dependencyOf(hit.rule, match, decoded.dependency, lines),
  };
}

function asStored(range: Range): Range {
  return range;
}
