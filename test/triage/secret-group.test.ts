import { describe, expect, it } from 'vitest';
import { groupedBySecret } from '../../src/triage/secret-group.ts';
import type { Sighting } from '../../src/triage/sighting.ts';
import { sampleSecret, sampleSighting } from './sample-sighting.ts';

function seen(secret: string, rule: string, path: string, changes: object = {}): Sighting {
  return sampleSighting(secret, {
    rule: { id: rule, isGeneric: rule.startsWith('generic'), ...changes },
    place: { path },
  });
}

function groups(...sightings: readonly Sighting[]): readonly string[] {
  return groupedBySecret(sightings).map((group) =>
    group.map(({ rule, path }) => `${rule.id} ${path}`).join(', '),
  );
}

describe('the sightings of a secret', () => {
  const [a, b] = [sampleSecret('a'), sampleSecret('b')];

  it('are together, in their order', () => {
    expect(groups(seen(a, 'vendor', '1'), seen(b, 'vendor', '2'), seen(a, 'vendor', '3'))).toEqual([
      'vendor 1, vendor 3',
      'vendor 2',
    ]);
  });

  it('are those of two findings where two providers know it', () => {
    expect(groups(seen(a, 'vendor', '1'), seen(a, 'other', '2'))).toEqual(['vendor 1', 'other 2']);
  });

  it('are those of the provider where a generic rule has seen it too, before or after', () => {
    expect(groups(seen(a, 'generic', '1'), seen(a, 'vendor', '2'), seen(a, 'generic-other', '3'))).toEqual([
      'vendor 1, vendor 2, vendor 3',
    ]);
  });

  it('are those of one generic rule where no provider is known', () => {
    expect(groups(seen(a, 'generic', '1'), seen(a, 'generic-other', '2'))).toEqual(['generic 1, generic 2']);
  });

  it('are one a file where the path alone tells', () => {
    const path = { pattern: null };
    expect(
      groups(seen('', 'p12', '1', path), seen('', 'p12', '2', path), seen('', 'p12', '1', path)),
    ).toEqual(['p12 1, p12 1', 'p12 2']);
  });
});
