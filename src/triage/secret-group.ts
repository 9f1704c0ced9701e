import { findingKeyOf, type Sighting } from './sighting.ts';

/**
 * The sightings of each finding, oldest first.
 *
 * A generic rule that sees a secret without the context that names its provider joins the rule that knew it elsewhere.
 */
export function groupedBySecret(sightings: readonly Sighting[]): readonly (readonly Sighting[])[] {
  const leads = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const secret = sighting.candidate.secret.reveal();
    const lead = leads.get(secret);
    if (lead === undefined || (lead.rule.isGeneric && !sighting.rule.isGeneric)) {
      leads.set(secret, sighting);
    }
  }
  const joined = sightings.map((sighting) =>
    sighting.rule.isGeneric ? ruledBy(leads.get(sighting.candidate.secret.reveal())!, sighting) : sighting,
  );
  return [...Map.groupBy(joined, findingKeyOf).values()];
}

/** The rule that knows most of a secret speaks for all its places. */
function ruledBy({ rule, candidate: { secret } }: Sighting, sighting: Sighting): Sighting {
  return { ...sighting, rule, candidate: { ...sighting.candidate, ruleId: rule.id, secret } };
}
