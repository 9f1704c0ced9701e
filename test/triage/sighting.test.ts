import { expect, it } from 'vitest';
import { confidenceOf, contentOf, findingKeyOf, identityOf } from '../../src/triage/sighting.ts';
import { sampleCandidate, sampleSecret, sampleSighting } from './sample-sighting.ts';

const secret = sampleSecret('a');

it('tells the text of one archive member from that of another', () => {
  const members = [[], ['a'], ['a', 'b'], ['a!b']];
  const contents = members.map((list) =>
    contentOf(sampleCandidate(secret, { provenance: { contentId: 'file:a', members: list } })),
  );
  expect(new Set(contents).size).toBe(members.length);
});

it('tells secrets and rules apart', () => {
  const candidates = [
    sampleCandidate(secret),
    sampleCandidate(sampleSecret('b')),
    sampleCandidate(secret, { ruleId: 'other' }),
  ];
  expect(new Set(candidates.map(identityOf)).size).toBe(3);
});

it('takes files for findings of their own where a rule knows their path alone', () => {
  const [file, other] = ['a', 'b'].map((path) =>
    sampleSighting('', { rule: { pattern: null }, place: { path } }),
  );
  expect(findingKeyOf(file!)).not.toBe(findingKeyOf(other!));
  const [here, there] = ['a', 'b'].map((path) => sampleSighting(secret, { place: { path } }));
  expect(findingKeyOf(here!)).toBe(findingKeyOf(there!));
});

it('is as sure of a secret as it is at the surest place', () => {
  const places = (['low', 'high', 'medium'] as const).map((confidence) =>
    sampleSighting(secret, { candidate: { confidence } }),
  );
  expect(confidenceOf(places)).toBe('high');
  expect(confidenceOf(places.slice(0, 1))).toBe('low');
});
