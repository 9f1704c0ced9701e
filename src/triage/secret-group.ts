import { identityOf, type Sighting } from './sighting.ts';

/**
 * The sightings of each secret, oldest first.
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
  const groups = Map.groupBy(sightings, (sighting) => {
    const lead = leads.get(sighting.candidate.secret.reveal())!;
    return identityOf((sighting.rule.isGeneric ? lead : sighting).candidate);
  });
  return [...groups].map(([identity, group]) => withLeadFirst(identity, group));
}

/** The rule of the group speaks for it; the places stay in their order. */
function withLeadFirst(identity: string, group: readonly Sighting[]): readonly Sighting[] {
  const lead = group.find(({ candidate }) => identityOf(candidate) === identity)!;
  return group.map((sighting) =>
    sighting.rule === lead.rule
      ? sighting
      : {
          ...sighting,
          rule: lead.rule,
          candidate: { ...sighting.candidate, ruleId: lead.rule.id, secret: lead.candidate.secret },
        },
  );
}
