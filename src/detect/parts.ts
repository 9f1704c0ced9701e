import { regExpOf } from '../model/pattern.ts';
import type { Range } from '../model/region.ts';
import type { PartPattern, Rule } from '../model/rule.ts';
import type { ChunkText } from './chunk-text.ts';
import type { LineIndex } from './line-index.ts';

export interface FoundPart {
  readonly name: string;
  readonly range: Range;
}

/** Most bytes either side of a secret in which its parts are looked for, however long the lines are. */
const maxReach = 16_384;

/**
 * The settings that stand beside a secret: of each kind the nearest one.
 *
 * Returns null where a required one is absent.
 */
export function findParts(
  rule: Rule,
  text: ChunkText,
  lines: LineIndex,
  secret: Range,
): readonly FoundPart[] | null {
  const found: FoundPart[] = [];
  for (const part of rule.parts) {
    const range = nearest(part, text, lines, secret);
    if (range !== null) {
      found.push({ name: part.name, range });
    } else if (part.isRequired) {
      return null;
    }
  }
  return found;
}

function nearest(part: PartPattern, text: ChunkText, lines: LineIndex, secret: Range): Range | null {
  const line = lines.lineAt(secret.start);
  const area = lines.linesRange(line - part.withinLines, lines.lineAt(secret.end) + part.withinLines);
  const start = Math.max(area.start, secret.start - maxReach);
  const window = text.window(start, Math.min(area.end, secret.end + maxReach));
  let best: { range: Range; distance: number } | null = null;
  for (const match of window.text.matchAll(
    new RegExp(regExpOf(part.pattern), 'dg'.concat(part.pattern.flags)),
  )) {
    const group = match.indices?.findIndex((indices, index) => index > 0 && indices !== undefined) ?? 0;
    const indices = match.indices?.[Math.max(0, group)];
    if (indices === undefined) {
      continue;
    }
    const range = { start: window.byteAt(indices[0]), end: window.byteAt(indices[1]) };
    const distance = Math.max(secret.start - range.end, range.start - secret.end);
    if (distance >= 0 && range.end > range.start && (best === null || distance < best.distance)) {
      best = { range, distance };
    }
  }
  return best?.range ?? null;
}
