import type { CandidatePart } from '../model/candidate.ts';
import { confidences, severities } from '../model/rule.ts';
import { encodingOf, isOpaque } from './encoding.ts';
import { RegionIndex, type Stretch } from './region-index.ts';
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
    withoutParts(uncovered(group.toSorted((a, b) => preference(b, a)))).forEach((one) => kept.add(one));
  }
  return sightings.filter((sighting) => kept.has(sighting));
}

/** Takes the preferred sightings first. */
function uncovered(ranked: readonly Sighting[]): ReadonlySet<Sighting> {
  const winners = new RegionIndex<Sighting>();
  const kept = new Set<Sighting>();
  for (const sighting of ranked) {
    if (!isAnyCovering(winners, sighting)) {
      kept.add(sighting);
      winners.add(sighting.candidate.region, sighting);
    }
  }
  return kept;
}

/** Takes the preferred sightings first, which stay where two are parts of each other. */
function withoutParts(ranked: ReadonlySet<Sighting>): ReadonlySet<Sighting> {
  const owners = new RegionIndex<readonly [CandidatePart, Sighting]>();
  for (const owner of ranked) {
    owner.candidate.parts.forEach((part) => owners.add(part.region, [part, owner]));
  }
  const kept = new Set(ranked);
  for (const sighting of [...ranked].toReversed()) {
    for (const group of owners.touching(sighting.candidate.region)) {
      if (group.some(([part, owner]) => kept.has(owner) && speaksFor(owner, part, sighting))) {
        kept.delete(sighting);
      }
    }
  }
  return kept;
}

/** Whether the finding that a part belongs to says all that one of its own would, and no less urgently. */
function speaksFor(owner: Sighting, part: CandidatePart, sighting: Sighting): boolean {
  return (
    owner !== sighting &&
    !owner.rule.isGeneric &&
    part.value.equals(sighting.candidate.secret) &&
    severities.indexOf(owner.rule.severity) >= severities.indexOf(sighting.rule.severity)
  );
}

/** Positive where `a` says more than `b`. */
function preference(a: Sighting, b: Sighting): number {
  return (
    Number(!a.rule.isGeneric) - Number(!b.rule.isGeneric) ||
    confidences.indexOf(a.candidate.confidence) - confidences.indexOf(b.candidate.confidence) ||
    b.candidate.decoded.length - a.candidate.decoded.length ||
    a.candidate.parts.length - b.candidate.parts.length ||
    longestKeyword(a) - longestKeyword(b) ||
    (a.rule.id < b.rule.id ? 1 : a.rule.id > b.rule.id ? -1 : 0)
  );
}

function longestKeyword({ rule }: Sighting): number {
  return Math.max(0, ...rule.keywords.map((keyword) => keyword.length));
}

function isAnyCovering(winners: RegionIndex<Sighting>, sighting: Sighting): boolean {
  for (const group of winners.touching(sighting.candidate.region)) {
    const isCrowded = group.length > crowdedStretch;
    if (group.some((winner) => (isCrowded ? isTwin(winner, sighting) : covers(winner, sighting)))) {
      return true;
    }
  }
  return false;
}

/** So many secrets in one encoded stretch are a list, in which comparing each with each in every way takes too long. */
const crowdedStretch = 256;

function isTwin({ candidate }: Sighting, other: Sighting): boolean {
  return candidate.secret.equals(other.candidate.secret);
}

/**
 * Whether two sightings that overlap are about one secret.
 *
 * What is found in encoded text has the place of the whole stretch, which may hold many secrets.
 */
function covers({ candidate: winner }: Sighting, { candidate: other }: Sighting): boolean {
  const [winnerEncoding, otherEncoding] = [encodingOf(winner), encodingOf(other)];
  if (winnerEncoding === null && otherEncoding === null) {
    return true;
  }
  if (isSameText(winner.secret.reveal(), other.secret.reveal())) {
    return true;
  }
  if (winnerEncoding === null) {
    return isOpaque(otherEncoding!) || contains(winner.region, other.region);
  }
  return otherEncoding === null && (isOpaque(winnerEncoding) || contains(other.region, winner.region));
}

function contains(outer: Stretch, inner: Stretch): boolean {
  return (
    outer.byteOffset <= inner.byteOffset &&
    inner.byteOffset + inner.byteLength <= outer.byteOffset + outer.byteLength
  );
}

/** Characters written by their number or name, as in a URL, a string literal or HTML. */
const escapes = /%[0-9a-f]{2}|\\(?:u\{?[0-9a-f]{1,6}\}?|x[0-9a-f]{2}|[0-7]{1,3}|.)|&#?\w{1,10};/gi;

/** Whether one of the texts holds the other, or is the other with its escaped characters written out. */
function isSameText(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a) || isWrittenOut(a, b) || isWrittenOut(b, a);
}

function isWrittenOut(escaped: string, plain: string): boolean {
  const pieces = escaped.split(escapes);
  if (pieces.length === 1 || pieces.join('') === '') {
    return false;
  }
  let at = 0;
  for (const piece of pieces) {
    const found = plain.indexOf(piece, at);
    if (found === -1) {
      return false;
    }
    at = found + piece.length;
  }
  return plain.startsWith(pieces[0]!) && plain.endsWith(pieces.at(-1)!);
}
