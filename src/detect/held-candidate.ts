import type { Range } from '../model/region.ts';
import type { LineIndex } from './line-index.ts';
import { maxReach } from './parts.ts';
import type { RawCandidate } from './raw-candidate.ts';
import type { Rule } from '../model/rule.ts';

/** A candidate of a text, with what a later version of the text needs to know of it. */
export interface HeldCandidate {
  readonly candidate: RawCandidate;
  /** Where its match stands in the text. */
  readonly match: Range;
  /** All of the text that it depends on: a version that has these bytes has this candidate. */
  readonly dependency: Range;
}

/** What a match depends on: its window, its lines and the one before, whose marks count, and the lines of its parts. */
export function dependencyOf(rule: Rule, match: Range, window: Range, lines: LineIndex): Range {
  const first = lines.lineAt(match.start);
  const last = lines.lineAt(match.end);
  const own = lines.linesRange(first - 1, last);
  const within = Math.max(0, ...rule.parts.map(({ withinLines }) => withinLines));
  const ofParts = within === 0 ? own : lines.linesRange(first - within, last + within);
  return {
    start: Math.min(window.start, own.start, Math.max(ofParts.start, match.start - maxReach)),
    end: Math.max(window.end, own.end, Math.min(ofParts.end, match.end + maxReach)),
  };
}
