import { regExpOf } from '../model/pattern.ts';
import type { Range } from '../model/region.ts';
import type { PartPattern, Pattern, Rule } from '../model/rule.ts';
import type { ChunkText } from './chunk-text.ts';
import type { LineIndex } from './line-index.ts';

export interface FoundPart {
  readonly name: string;
  readonly range: Range;
}

/** Most bytes either side of a secret in which its parts are looked for, however long the lines are. */
export const maxReach = 16_384;

const withIndices = new WeakMap<Pattern, RegExp>();

/**
 * The settings that stand beside a secret: of each kind the nearest one.
 *
 * Returns null where a required one is absent.
 */
export function findParts(
  rule: Rule,
  text: ChunkText,
  lines: () => LineIndex,
  secret: Range,
): readonly FoundPart[] | null {
  const found: FoundPart[] = [];
  for (const part of rule.parts) {
    const range = nearest(part, text, lines(), secret);
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
  for (const match of window.text.matchAll(locatingRegExp(part.pattern))) {
    const group = match.findIndex((text, index) => index > 0 && text !== undefined && text !== '');
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

function locatingRegExp(pattern: Pattern): RegExp {
  let regExp = withIndices.get(pattern);
  if (regExp === undefined) {
    const { source, flags } = regExpOf(pattern);
    regExp = new RegExp(source, `${flags}d`);
    withIndices.set(pattern, regExp);
  }
  return regExp;
}
