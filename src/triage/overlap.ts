import type { Region } from '../model/region.ts';
import { confidences } from '../model/rule.ts';
import { contentOf, type Sighting } from './sighting.ts';

/**
 * One sighting for each stretch of text: where rules overlap, the one that knows most about it.
 *
 * A rule that names a provider beats a generic one, plain text beats the same secret found by decoding, and
 * what another finding holds as a part (the key id of a key pair) is no finding of its own.
 */
export function withoutOverlaps(sightings: readonly Sighting[]): Sighting[] {
  const groups = Map.groupBy(sightings, ({ candidate, path }) => `${contentOf(candidate)}\0${path}`);
  const kept = new Set<Sighting>();
  for (const group of groups.values()) {
    const ranked = group.toSorted((a, b) => preference(b, a));
    const winners: Sighting[] = [];
    for (const sighting of ranked) {
      if (!winners.some((winner) => covers(winner, sighting))) {
        winners.push(sighting);
      }
    }
    winners.forEach((winner) => kept.add(winner));
  }
  return sightings.filter((sighting) => kept.has(sighting));
}

/** Positive where `a` says more than `b`. */
function preference(a: Sighting, b: Sighting): number {
  return (
    Number(!a.rule.isGeneric) - Number(!b.rule.isGeneric) ||
    confidences.indexOf(a.rule.confidence) - confidences.indexOf(b.rule.confidence) ||
    b.candidate.decoded.length - a.candidate.decoded.length ||
    a.candidate.parts.length - b.candidate.parts.length ||
    longestKeyword(a) - longestKeyword(b) ||
    (a.rule.id < b.rule.id ? 1 : a.rule.id > b.rule.id ? -1 : 0)
  );
}

function longestKeyword({ rule }: Sighting): number {
  return Math.max(0, ...rule.keywords.map((keyword) => keyword.length));
}

function covers(winner: Sighting, other: Sighting): boolean {
  const { candidate } = winner;
  return (
    overlap(candidate.region, other.candidate.region) ||
    candidate.parts.some(
      (part) => part.value.equals(other.candidate.secret) && overlap(part.region, other.candidate.region),
    )
  );
}

function overlap(a: Region, b: Region): boolean {
  return a.byteOffset < b.byteOffset + b.byteLength && b.byteOffset < a.byteOffset + a.byteLength;
}
