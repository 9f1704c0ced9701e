import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/model/candidate.ts';
import type { Rule } from '../../src/model/rule.ts';
import { Secret } from '../../src/model/secret.ts';
import { withoutOverlaps } from '../../src/triage/overlap.ts';
import type { Sighting } from '../../src/triage/sighting.ts';
import { regionAt, sampleSecret, sampleSighting } from './sample-sighting.ts';

const secret = sampleSecret('a');
const stretch = regionAt(0, 500);

function by(id: string, changes: Partial<Candidate> = {}, rule: Partial<Rule> = {}): Sighting {
  const text = changes.secret?.reveal() ?? secret;
  return sampleSighting(text, { rule: { id, ...rule }, candidate: changes });
}

function kept(...sightings: readonly Sighting[]): readonly string[] {
  const names = withoutOverlaps(sightings).map(({ rule }) => rule.id);
  expect(withoutOverlaps(sightings.toReversed()).map(({ rule }) => rule.id)).toEqual(names.toReversed());
  return names;
}

describe('of two rules that match the same text', () => {
  it.each<[string, Sighting, Sighting]>([
    ['the one that names a provider wins', by('a'), by('generic', {}, { isGeneric: true })],
    ['the surer one wins', by('a', { confidence: 'high' }), by('b', { confidence: 'medium' })],
    ['the one that needs no decoding wins', by('a'), by('b', { decoded: ['percent'] })],
    [
      'the one with more parts wins',
      by('a', { parts: [{ name: 'host', value: new Secret('smtp'), region: regionAt(900, 4) }] }),
      by('b'),
    ],
    [
      'the one with the longer keyword wins',
      by('b', {}, { keywords: ['xkeysib-'] }),
      by('a', {}, { keywords: ['key'] }),
    ],
    ['the first by name wins where all else is the same', by('a'), by('b')],
    [
      'a part of the text is enough',
      by('a', { region: regionAt(0, 40) }),
      by('b', { region: regionAt(39, 40), confidence: 'medium' }),
    ],
    [
      'a generic one that is surer still gives way',
      by('a', { confidence: 'low' }),
      by('b', { confidence: 'high' }, { isGeneric: true }),
    ],
  ])('%s', (_, winner, loser) => {
    expect(kept(winner, loser)).toEqual([winner.rule.id]);
  });

  it('both stay where they only touch, in another file, and in another archive member', () => {
    const [first, next] = [by('a', { region: regionAt(0, 40) }), by('b', { region: regionAt(40, 40) })];
    expect(kept(first, next)).toHaveLength(2);
    const elsewhere = sampleSighting(secret, { rule: { id: 'b' }, place: { path: 'b' } });
    const inside = by('c', { provenance: { contentId: 'file:a', members: ['x'] } });
    expect(kept(by('a'), elsewhere, inside)).toHaveLength(3);
  });
});

describe('what another finding holds as a part', () => {
  const id = new Secret(sampleSecret('id'));
  const place = regionAt(100, 44);
  const parts = [{ name: 'id', value: id, region: place }];
  const pair = by('pair', { parts });

  it('is no finding of its own, however sure its rule is', () => {
    expect(kept(pair, by('id', { secret: id, region: place }))).toEqual(['pair']);
    expect(
      kept(by('pair', { parts, confidence: 'medium' }), by('id', { secret: id, region: place })),
    ).toEqual(['pair']);
  });

  it('is one where it stands elsewhere, or says something else', () => {
    expect(kept(pair, by('id', { secret: id, region: regionAt(300, 44) }))).toHaveLength(2);
    expect(kept(pair, by('id', { secret: new Secret('other'), region: place }))).toHaveLength(2);
  });

  it('is one where it is the worse of the two, or the other is generic', () => {
    const [high, critical] = [{ severity: 'high' }, { severity: 'critical' }] as const;
    expect(kept(by('pair', { parts }, high), by('id', { secret: id, region: place }, critical))).toHaveLength(
      2,
    );
    const generic = by('generic', { parts }, { isGeneric: true });
    expect(kept(generic, by('id', { secret: id, region: place }))).toHaveLength(2);
  });

  it('stays where the other is its own part in turn and says less', () => {
    const back = [{ name: 'secret', value: new Secret(secret), region: regionAt(0, 44) }];
    const other = by('other', { secret: id, region: place, parts: back, confidence: 'medium' });
    expect(kept(pair, other)).toEqual(['pair']);
  });
});

describe('secrets in one encoded stretch', () => {
  const [one, two] = [new Secret(sampleSecret('one')), new Secret(sampleSecret('two'))];
  const decoded = { region: stretch, decoded: ['base64'] } as const;

  it('all stay, though they have one place', () => {
    expect(kept(by('a', { ...decoded, secret: one }), by('b', { ...decoded, secret: two }))).toHaveLength(2);
  });

  it('are one where a rule sees the same text, or a part of it', () => {
    const generic = { isGeneric: true };
    expect(kept(by('a', { ...decoded, secret: one }), by('b', { ...decoded, secret: one }, generic))).toEqual(
      ['a'],
    );
    const url = new Secret(`https://u:${one.reveal()}@host`);
    expect(kept(by('a', { ...decoded, secret: one }), by('b', { ...decoded, secret: url }, generic))).toEqual(
      ['a'],
    );
  });

  it('take the place of a generic finding that knows the stretch itself', () => {
    const whole = by('generic', { region: stretch }, { isGeneric: true });
    const firstLine = by('generic', { region: regionAt(0, 64) }, { isGeneric: true });
    expect(kept(by('a', { ...decoded, secret: one }), by('b', { ...decoded, secret: two }), whole)).toEqual([
      'a',
      'b',
    ]);
    expect(kept(by('a', { ...decoded, secret: one }), firstLine)).toEqual(['a']);
  });

  it('are what a rule knows that sees the stretch as its secret', () => {
    expect(kept(by('basic-auth', { region: stretch }), by('b', { ...decoded, secret: one }))).toEqual([
      'basic-auth',
    ]);
  });

  it.each([3, 600])('stay, each once, when there are %i of them', (count) => {
    const many = Array.from({ length: count }, (_, index) => {
      const own = new Secret(sampleSecret(`many ${index}`));
      return [by(`a${index}`, { ...decoded, secret: own }), by(`b${index}`, { ...decoded, secret: own })];
    });
    expect(withoutOverlaps(many.flat())).toHaveLength(count);
  });
});

function escaped(text: string): string {
  return text.replace('-', '%2D').replace('a', '\\u0061');
}

describe('text with some characters escaped', () => {
  it('does not hide the secrets that stand in it as they are', () => {
    const plain = by('plain', { secret: new Secret(sampleSecret('plain')), region: regionAt(100, 44) });
    expect(kept(plain, by('decoded', { region: stretch, decoded: ['percent'] }))).toHaveLength(2);
  });

  it('is one secret with what it says', () => {
    const plain = by('plain', { secret: new Secret(escaped(secret)), region: regionAt(10, 60) });
    expect(kept(plain, by('decoded', { region: stretch, decoded: ['percent', 'unicode'] }))).toEqual([
      'plain',
    ]);
    const vendor = by('vendor', { region: stretch, decoded: ['percent'] });
    const generic = by(
      'generic',
      { secret: new Secret(escaped(secret)), region: regionAt(10, 60) },
      { isGeneric: true },
    );
    expect(kept(vendor, generic)).toEqual(['vendor']);
  });
});

it('takes time that does not grow with the square of the secrets in a file', () => {
  const many = Array.from({ length: 20_000 }, (_, index) =>
    by('a', { secret: new Secret(`key-${index}`), region: regionAt(index * 50, 44) }),
  );
  const started = performance.now();
  expect(withoutOverlaps(many)).toHaveLength(many.length);
  expect(performance.now() - started).toBeLessThan(5000);
});
