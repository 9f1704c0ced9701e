import type { CandidatePart } from '../model/candidate.ts';
import type { Finding, FindingPart } from '../model/finding.ts';
import { states } from '../model/place.ts';
import { occurrencesOf, type ShownTexts } from './occurrences.ts';
import type { NeighbouringPart } from './neighbouring-parts.ts';
import { confidenceOf, type Sighting } from './sighting.ts';

/** What the sightings of one secret, oldest first, and its parts in other files say together. */
export function findingOf(
  sightings: readonly Sighting[],
  neighbours: readonly NeighbouringPart[],
  fingerprint: string,
  texts: ShownTexts,
): Finding {
  const { rule, candidate } = sightings[0]!;
  const withParts = sightings.find((sighting) => sighting.candidate.parts.length > 0);
  return {
    fingerprint,
    kind: 'secret',
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    confidence: confidenceOf(sightings),
    ...(rule.pattern === null ? {} : { secret: candidate.secret }),
    state: states.findLast((state) => sightings.some(({ place }) => place.state === state))!,
    verification: { state: 'unverified' },
    ...(candidate.evidence === undefined ? {} : { evidence: candidate.evidence }),
    occurrences: occurrencesOf(sightings, texts),
    parts: [
      ...(withParts?.candidate.parts ?? []).map((part) => partAt(withParts!.path, part)),
      ...neighbours.map(({ name, sighting: { path, candidate } }) =>
        partAt(path, { name, value: candidate.secret, region: candidate.region }),
      ),
    ],
    remediation: rule.remediation,
    isNew: true,
  };
}

function partAt(path: string, { name, value, region }: CandidatePart): FindingPart {
  return { name, value, path, ...region };
}
