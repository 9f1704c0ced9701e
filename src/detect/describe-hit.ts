import type { Chunk } from '../model/chunk.ts';
import type { Range } from '../model/region.ts';
import type { Rule } from '../model/rule.ts';
import type { ChunkText } from './chunk-text.ts';
import type { LineIndex } from './line-index.ts';
import { marksFor } from './marks.ts';
import type { RawCandidate } from './raw-candidate.ts';
import type { Hit } from './text-search.ts';

/** A chunk, its text, and where its lines stand. */
export interface StoredText {
  readonly chunk: Chunk;
  readonly text: ChunkText;
  readonly lines: LineIndex;
}

/**
 * A hit as a candidate.
 *
 * @param searched - the text that the hit's ranges count in: that of the chunk, or one decoded from it
 * @param storedRange - where a range of the searched text stands in the chunk
 * @param lineContext - most bytes of the hit's lines that are kept either side of it, since lines may be megabytes long
 */
export function describeHit(
  hit: Hit,
  searched: ChunkText,
  { chunk, text, lines }: StoredText,
  storedRange: (range: Range) => Range,
  lineContext: number,
): RawCandidate {
  const secret = searched.read(hit.secret);
  const match = storedRange(hit.match);
  const first = lines.lineAt(match.start);
  const last = lines.lineAt(match.end);
  return {
    ruleId: hit.rule.id,
    secret,
    prefix: publicPrefix(hit.rule, secret),
    match: searched.read(hit.match),
    confidence: hit.confidence,
    provenance: chunk.provenance,
    region: lines.region(storedRange(hit.secret)),
    decoded: chunk.decoded,
    parts: hit.parts.map(({ name, range }) => ({
      name,
      value: searched.read(range),
      region: lines.region(storedRange(range)),
    })),
    lines: text.read(clipped(lines.linesRange(first, last), match, lineContext)),
    marks: marksFor(text, lines, first, last),
  };
}

/** The start that all secrets of the kind share, so that showing it tells nothing: a keyword of a rule that is not generic. */
function publicPrefix(rule: Rule, secret: string): string {
  const lower = secret.slice(0, 40).toLowerCase();
  const keyword = rule.isGeneric ? undefined : rule.keywords.find((word) => lower.startsWith(word));
  return secret.slice(0, keyword?.length ?? 0);
}

function clipped(area: Range, match: Range, context: number): Range {
  return {
    start: Math.max(area.start, match.start - context),
    end: Math.min(Math.max(area.end, match.end), match.end + context),
  };
}
