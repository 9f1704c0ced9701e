import type { Provenance } from '../../model/chunk.ts';
import type { Range, Region } from '../../model/region.ts';
import type { HeldCandidate } from '../held-candidate.ts';
import { firstPlaceFrom, placeAt, type Places, probeAt, touch } from '../place-list.ts';
import type { RawCandidate } from '../raw-candidate.ts';
import type { CopiedRuns } from './copied-runs.ts';

/** The windows in which rules were tried again. */
export type TriedWindows = ReadonlyMap<string, readonly Range[]>;

/** The rule that has to look at a place; undefined: a decoder has. */
type RuleIdOf = (probe: number) => string | undefined;

/**
 * Touches the places of candidates that cannot be carried to a version, since something they depend on has changed: what
 * is left of them is looked at again.
 */
export function touchWhatChanged(
  held: readonly HeldCandidate[],
  runs: CopiedRuns,
  places: Places,
  ruleIdOf: RuleIdOf,
): void {
  for (const { candidate, match, dependency } of held) {
    for (const { shift, isWhole } of runs.placesOf(match.start, dependency)) {
      if (!isWhole) {
        touchWithin(moved(dependency, shift), candidate.ruleId, places, ruleIdOf);
      }
    }
  }
}

/** Touches all places in a range where the rule or any decoder has to look. */
function touchWithin({ start, end }: Range, ruleId: string, places: Places, ruleIdOf: RuleIdOf): void {
  for (
    let index = firstPlaceFrom(places, start);
    index < places.count && placeAt(places, index) < end;
    index++
  ) {
    if ((ruleIdOf(probeAt(places, index)) ?? ruleId) === ruleId) {
      touch(places, index);
    }
  }
}

/**
 * The candidates of the base that the version has too, once for each place where they stand now.
 *
 * @param tried - what was looked at again, as it is stored: candidates of it are not carried, since they were found anew
 * @param linesBefore - line feeds before an offset of the version
 */
export function carriedCandidates(
  held: readonly HeldCandidate[],
  runs: CopiedRuns,
  tried: TriedWindows,
  provenance: Provenance,
  linesBefore: (offset: number) => number,
): readonly HeldCandidate[] {
  return held.flatMap(({ candidate, match, dependency }) => {
    const windows = candidate.decoded.length === 0 ? tried.get(candidate.ruleId) : undefined;
    return runs
      .placesOf(match.start, dependency)
      .filter(({ shift, isWhole }) => isWhole && !isIn(windows, match.start + shift))
      .map(({ shift }) => {
        const { region } = candidate;
        const lineShift = linesBefore(region.byteOffset + shift) - (region.startLine - 1);
        return {
          candidate: movedCandidate(candidate, shift, lineShift, provenance),
          match: moved(match, shift),
          dependency: moved(dependency, shift),
        };
      });
  });
}

function isIn(windows: readonly Range[] | undefined, offset: number): boolean {
  return windows?.some(({ start, end }) => offset >= start && offset < end) ?? false;
}

function movedCandidate(
  candidate: RawCandidate,
  shift: number,
  lineShift: number,
  provenance: Provenance,
): RawCandidate {
  return {
    ...candidate,
    provenance,
    region: movedRegion(candidate.region, shift, lineShift),
    parts: candidate.parts.map((part) => ({ ...part, region: movedRegion(part.region, shift, lineShift) })),
  };
}

function moved({ start, end }: Range, shift: number): Range {
  return { start: start + shift, end: end + shift };
}

function movedRegion(region: Region, shift: number, lineShift: number): Region {
  return {
    ...region,
    startLine: region.startLine + lineShift,
    endLine: region.endLine + lineShift,
    byteOffset: region.byteOffset + shift,
  };
}
