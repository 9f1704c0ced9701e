import { compareText } from '../model/compare-text.ts';
import type { Candidate } from '../model/candidate.ts';
import { matchesPattern } from '../model/pattern.ts';
import type { Place } from '../model/place.ts';
import type { RuleSet } from '../model/rule.ts';
import { contentOf, identityOf, type Sighting } from './sighting.ts';

/**
 * Every candidate at every place of its content, in a stable order.
 *
 * Left out: places whose path the rule is not about, and places where the version before held the same secret,
 * since a range or an index is asked for what it brings.
 */
export function sightings(
  candidates: readonly Candidate[],
  places: ReadonlyMap<string, readonly Place[]>,
  ruleSet: RuleSet,
): Sighting[] {
  const rules = new Map(ruleSet.rules.map((rule) => [rule.id, rule]));
  const known = new Set(candidates.map((candidate) => `${contentOf(candidate)}\0${identityOf(candidate)}`));
  const found: Sighting[] = [];
  for (const candidate of candidates) {
    const rule = rules.get(candidate.ruleId);
    for (const place of rule === undefined ? [] : (places.get(candidate.provenance.contentId) ?? [])) {
      const path = [place.path, ...candidate.provenance.members].join('!');
      const isAbout = rule!.path === null || matchesPattern(rule!.path, path);
      if (isAbout && !wasThereBefore(candidate, place, known)) {
        found.push({ candidate, rule: rule!, place, path });
      }
    }
  }
  return found.sort(byPosition);
}

function wasThereBefore(candidate: Candidate, place: Place, known: ReadonlySet<string>): boolean {
  const { members } = candidate.provenance;
  return (place.replaces ?? []).some((contentId) =>
    known.has([contentId, ...members, identityOf(candidate)].join('\0')),
  );
}

/** Oldest first, then by path and offset: the order must not depend on which thread was faster. */
function byPosition(a: Sighting, b: Sighting): number {
  return (
    (a.place.order ?? Infinity) - (b.place.order ?? Infinity) ||
    compareText(a.path, b.path) ||
    compareText(a.candidate.provenance.contentId, b.candidate.provenance.contentId) ||
    a.candidate.region.byteOffset - b.candidate.region.byteOffset ||
    a.candidate.decoded.length - b.candidate.decoded.length ||
    compareText(a.candidate.ruleId, b.candidate.ruleId) ||
    compareText(a.candidate.secret.reveal(), b.candidate.secret.reveal())
  );
}
