import type { Chunk } from '../model/chunk.ts';
import type { Range } from '../model/region.ts';
import type { Rule, RuleSet } from '../model/rule.ts';
import { ChunkText } from './chunk-text.ts';
import { decodedTexts } from './decoded-texts.ts';
import { judge } from './judge.ts';
import { keywordIndex } from './keyword.ts';
import { LineIndex } from './line-index.ts';
import { marksFor } from './marks.ts';
import { findParts, type FoundPart } from './parts.ts';
import { patternMatches } from './pattern-match.ts';
import type { RawCandidate } from './raw-candidate.ts';
import { withRequired } from './required.ts';
import { Windows } from './windows.ts';

export interface DetectorOptions {
  /** How often decoded text is searched and decoded again. 0: never. */
  readonly maxDecodeDepth: number;
  /** Told before each attempt at a pattern, so that a watchdog knows which one is stuck; false: leave it out. */
  readonly beforeRule?: (ruleIndex: number) => boolean;
}

export interface Detector {
  /** All candidates of a chunk, in no particular order. */
  search(chunk: Chunk): RawCandidate[];
}

/** A match, in bytes of the text that was searched. */
interface Hit {
  readonly rule: Rule;
  readonly secret: Range;
  readonly match: Range;
  readonly parts: readonly FoundPart[];
  readonly confidence: RawCandidate['confidence'];
}

const maxLineContext = 4096;

/** Applies rules to chunks: keyword, then pattern in a window around it, then judgement; then the same on decoded text. */
export function createDetector(ruleSet: RuleSet, options: DetectorOptions): Detector {
  const { rules } = ruleSet;
  const keywords = [...new Set(rules.flatMap((rule) => rule.keywords))];
  const index = keywordIndex(keywords);
  const rulesOf = keywords.map((keyword) =>
    [...rules.keys()].filter((rule) => rules[rule]!.keywords.includes(keyword)),
  );
  const always = [...rules.keys()].filter(
    (rule) => rules[rule]!.keywords.length === 0 && rules[rule]!.pattern !== null,
  );

  function* hits(text: ChunkText, lines: () => LineIndex): Generator<Hit> {
    const { length } = text.bytes;
    const windows = new Windows(length, text.maxUnitBytes);
    always.forEach((rule) => windows.addWhole(rule));
    index.search(text.bytes, 0, length, (keyword, start, end) => {
      for (const rule of rulesOf[keyword]!) {
        windows.add(rule, rules[rule]!, start, end);
      }
    });
    for (const [ruleIndex, stretches] of windows.entries()) {
      const rule = rules[ruleIndex]!;
      if (options.beforeRule?.(ruleIndex) === false) {
        continue;
      }
      for (const stretch of stretches) {
        for (const { match, secret } of patternMatches(rule, text, stretch)) {
          const confidence = judge(rule, text.read(secret), text.read(match));
          const parts = confidence === null ? null : findParts(rule, text, lines(), secret);
          if (confidence !== null && parts !== null) {
            yield { rule, match, secret, parts, confidence };
          }
        }
      }
    }
  }

  function search(chunk: Chunk): RawCandidate[] {
    const text = new ChunkText(chunk.bytes);
    let madeLines: LineIndex | null = null;
    const lines = (): LineIndex => (madeLines ??= new LineIndex(text, chunk.start));
    const isFresh = (offset: number): boolean =>
      chunk.fresh.some((range) => offset >= range.start && offset < range.end);

    const found: RawCandidate[] = [];
    for (const hit of hits(text, lines)) {
      if (isFresh(hit.match.start)) {
        found.push(rawCandidate(chunk, text, lines(), hit, hit.secret));
      }
    }
    for (const decoded of decodedTexts(text.bytes, options.maxDecodeDepth)) {
      const inner = new ChunkText(decoded.bytes);
      const innerLines = new LineIndex(inner, chunk.start);
      for (const hit of hits(inner, () => innerLines)) {
        const original = decoded.originalOf(hit.secret);
        const isNew = hit.match.end > decoded.decoded.start && hit.match.start < decoded.decoded.end;
        if (isNew && isFresh(original.start)) {
          const raw = rawCandidate(chunk, inner, innerLines, hit, hit.secret);
          found.push({
            ...raw,
            region: lines().region(original),
            parts: raw.parts.map((part, at) => ({
              ...part,
              region: lines().region(decoded.originalOf(hit.parts[at]!.range)),
            })),
            decoded: [...chunk.decoded, ...decoded.decodings],
            marks: marksOf(text, lines(), original),
            lines: linesOf(text, lines(), original),
          });
        }
      }
    }
    return withRequired(found, ruleSet);
  }

  return { search };
}

function rawCandidate(
  chunk: Chunk,
  text: ChunkText,
  lines: LineIndex,
  hit: Hit,
  secret: Range,
): RawCandidate {
  const value = text.read(secret);
  return {
    ruleId: hit.rule.id,
    secret: value,
    prefix: publicPrefix(hit.rule, value),
    match: text.read(hit.match),
    confidence: hit.confidence,
    provenance: chunk.provenance,
    region: lines.region(secret),
    decoded: chunk.decoded,
    parts: hit.parts.map(({ name, range }) => ({
      name,
      value: text.read(range),
      region: lines.region(range),
    })),
    lines: linesOf(text, lines, hit.match),
    marks: marksOf(text, lines, hit.match),
  };
}

/** The start that all secrets of the kind share, so that showing it tells nothing: a keyword of a rule that is not generic. */
function publicPrefix(rule: Rule, secret: string): string {
  const lower = secret.slice(0, 40).toLowerCase();
  const keyword = rule.isGeneric ? undefined : rule.keywords.find((word) => lower.startsWith(word));
  return secret.slice(0, keyword?.length ?? 0);
}

function linesOf(text: ChunkText, lines: LineIndex, range: Range): string {
  const area = lines.linesRange(lines.lineAt(range.start), lines.lineAt(range.end));
  return text.read({
    start: Math.max(area.start, range.start - maxLineContext),
    end: Math.min(Math.max(area.end, range.end), range.end + maxLineContext),
  });
}

function marksOf(text: ChunkText, lines: LineIndex, range: Range): readonly string[] {
  return marksFor(text, lines, lines.lineAt(range.start), lines.lineAt(range.end));
}
