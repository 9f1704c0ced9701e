import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/model/secret.ts';
import { findingOf } from '../../src/triage/finding.ts';
import type { ShownTexts } from '../../src/triage/occurrences.ts';
import { regionAt, sampleSecret, sampleSighting } from './sample-sighting.ts';

const secret = sampleSecret('a');
const texts: ShownTexts = { snippetOf: () => '', messageOf: () => '' };

describe('a finding', () => {
  it('says what its rule says', () => {
    const rule = { id: 'r', title: 'Title', severity: 'low', remediation: ['Do'] } as const;
    const finding = findingOf([sampleSighting(secret, { rule })], [], 'f'.repeat(40), texts);
    expect(finding).toMatchObject({
      fingerprint: 'f'.repeat(40),
      kind: 'secret',
      rule: 'r',
      title: 'Title',
      severity: 'low',
      remediation: ['Do'],
      isNew: true,
      verification: { state: 'unverified' },
    });
    expect(finding.secret!.reveal()).toBe(secret);
  });

  it.each([
    [['history', 'in-tree', 'unreachable'], 'in-tree'],
    [['unreachable', 'history'], 'history'],
    [['staged', 'history'], 'staged'],
    [['unreachable'], 'unreachable'],
  ] as const)('at places that are %j is %s', (states, expected) => {
    const sightings = states.map((state) => sampleSighting(secret, { place: { state, path: state } }));
    expect(findingOf(sightings, [], '', texts).state).toBe(expected);
  });

  it('has the parts of the oldest place that has any', () => {
    const parts = ['smtp.one.test', 'smtp.two.test'].map((host) => [
      { name: 'host', value: new Secret(host), region: regionAt(70, host.length, 4) },
    ]);
    const sightings = [
      sampleSighting(secret, { place: { path: 'none' } }),
      sampleSighting(secret, { place: { path: 'one' }, candidate: { parts: parts[0]! } }),
      sampleSighting(secret, { place: { path: 'two' }, candidate: { parts: parts[1]! } }),
    ];
    const found = findingOf(sightings, [], '', texts).parts;
    expect(found).toMatchObject([{ name: 'host', path: 'one', startLine: 4, byteOffset: 70 }]);
    expect(found[0]!.value.reveal()).toBe('smtp.one.test');
  });

  it('has no secret where the path alone tells', () => {
    expect(findingOf([sampleSighting('', { rule: { pattern: null } })], [], '', texts)).not.toHaveProperty(
      'secret',
    );
  });
});
