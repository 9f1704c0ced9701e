import { describe, expect, it } from 'vitest';
import { occurrencesOf, type ShownTexts } from '../../src/triage/occurrences.ts';
import type { Sighting } from '../../src/triage/sighting.ts';
import { regionAt, sampleCommit, sampleSecret, sampleSighting } from './sample-sighting.ts';
import type { Place } from '../../src/model/place.ts';

const secret = sampleSecret('a');
const texts: ShownTexts = { snippetOf: () => 'snippet', messageOf: () => 'message' };

function at(place: Partial<Place>, byteOffset = 0): Sighting {
  return sampleSighting(secret, { place, candidate: { region: regionAt(byteOffset, secret.length) } });
}

function places(...sightings: readonly Sighting[]): readonly string[] {
  return occurrencesOf(sightings, texts).map(
    ({ path, blob, state, byteOffset }) => `${path} ${blob ?? '-'} ${state} ${byteOffset}`,
  );
}

describe('the occurrences of a secret', () => {
  it('are the oldest version of a file and the current one', () => {
    const versions = [1, 2, 3, 4].map((version) =>
      at({ blob: `${version}`, state: version === 4 ? 'in-tree' : 'history' }, version),
    );
    expect(places(...versions)).toEqual(['a 1 history 1', 'a 4 in-tree 4']);
    expect(places(...versions.slice(0, 3))).toEqual(['a 1 history 1']);
  });

  it('are each place in those versions', () => {
    const sighting = at({ blob: '1' }, 5);
    const again = { ...sighting, candidate: { ...sighting.candidate, region: regionAt(500, secret.length) } };
    expect(places(sighting, again)).toEqual(['a 1 in-tree 5', 'a 1 in-tree 500']);
  });

  it('are not doubled by a working file that is as it was committed', () => {
    expect(places(at({ blob: '1' }, 5), at({}, 5))).toEqual(['a 1 in-tree 5']);
  });

  it('are those of the working file too where it was moved there', () => {
    expect(places(at({ blob: '1' }, 5), at({}, 9))).toEqual(['a 1 in-tree 5', 'a - in-tree 9']);
  });

  it('are not doubled by a second way to decode the same text', () => {
    const sighting = at({ blob: '1' }, 5);
    const decoded = { ...sighting, candidate: { ...sighting.candidate, decoded: ['percent'] as const } };
    expect(places(sighting, decoded)).toEqual(['a 1 in-tree 5']);
  });

  it('stay in the order of age over all files', () => {
    expect(
      places(at({ path: 'b', state: 'history' }), at({ path: 'a', state: 'history' }), at({ path: 'b' })),
    ).toEqual(['b - history 0', 'a - history 0', 'b - in-tree 0']);
  });

  it('tell of commit and decoding where there is one, and of texts what may be shown', () => {
    const commit = sampleCommit('a', `use ${secret}`);
    const [plain] = occurrencesOf([at({})], texts);
    expect(Object.keys(plain!)).toEqual([
      'path',
      ...Object.keys(regionAt(0, 1)),
      'state',
      'snippet',
      'match',
    ]);
    const decoded = sampleSighting(secret, { place: { commit }, candidate: { decoded: ['hex'] } });
    expect(occurrencesOf([decoded], texts)[0]).toMatchObject({
      commit: commit.id,
      author: 'Ann Example',
      message: 'message',
      snippet: 'snippet',
      decoded: ['hex'],
    });
  });

  it('take time that does not grow with the square of their number', () => {
    const many = Array.from({ length: 30_000 }, (_, index) => at({ path: `file ${index}` }));
    const started = performance.now();
    expect(places(...many)).toHaveLength(many.length);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
