import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/model/candidate.ts';
import type { Place } from '../../src/model/place.ts';
import { sightings } from '../../src/triage/sightings.ts';
import { contentRule, sampleCandidate, sampleSecret } from './sample-sighting.ts';

const secret = sampleSecret('a');

function inContent(contentId: string, ...members: readonly string[]): Candidate {
  return sampleCandidate(secret, { provenance: { contentId, members } });
}

function seen(
  candidates: readonly Candidate[],
  places: Readonly<Record<string, readonly Partial<Place>[]>>,
  changes: Parameters<typeof contentRule>[0] = {},
): readonly string[] {
  const found = Object.entries(places).map(([id, list]): [string, Place[]] => [
    id,
    list.map((place): Place => Object.assign({ path: 'a', state: 'history' }, place)),
  ]);
  const ruleSet = { rules: [contentRule(changes)], allowlists: [] };
  return sightings(candidates, new Map(found), ruleSet).map(({ path }) => path);
}

describe('the sightings of candidates', () => {
  it('are at every place of their content, oldest first', () => {
    const places = { 'blob:1': [{ path: 'new', order: 9 }, { path: 'old', order: 2 }, { path: 'here' }] };
    expect(seen([inContent('blob:1')], places)).toEqual(['old', 'new', 'here']);
  });

  it('are in the same order whichever candidate came first', () => {
    const places = {
      'blob:1': [{ path: 'b', order: 1 }],
      'blob:2': [{ path: 'a', order: 1 }],
      'blob:3': [{ path: 'c' }],
    };
    const candidates = [inContent('blob:3'), inContent('blob:1'), inContent('blob:2')];
    expect(seen(candidates, places)).toEqual(['a', 'b', 'c']);
    expect(seen(candidates.toReversed(), places)).toEqual(['a', 'b', 'c']);
  });

  it('name the archive members that lead to the text', () => {
    expect(seen([inContent('blob:1', 'inner.tar', 'b/c')], { 'blob:1': [{ path: 'x.zip' }] })).toEqual([
      'x.zip!inner.tar!b/c',
    ]);
  });

  it('leave out paths that the rule is not about', () => {
    const path = { source: '\\.env$', flags: '', maxLength: null };
    const places = { 'blob:1': [{ path: 'a.env' }, { path: 'a.txt' }] };
    expect(seen([inContent('blob:1')], places, { path })).toEqual(['a.env']);
  });

  it('leave out places where the version before held the same secret', () => {
    const places = {
      'blob:2': [
        { path: 'a', replaces: ['blob:1'] },
        { path: 'b', replaces: ['blob:0'] },
      ],
    };
    expect(seen([inContent('blob:1'), inContent('blob:2')], places)).toEqual(['b']);
  });

  it('take a secret in another archive member for new', () => {
    const places = { 'blob:2': [{ path: 'a.zip', replaces: ['blob:1'] }] };
    expect(
      seen([inContent('blob:1', 'x'), inContent('blob:2', 'x'), inContent('blob:2', 'y')], places),
    ).toEqual(['a.zip!y']);
  });

  it('leave out candidates of contents that have no place, and of rules that are not there', () => {
    expect(seen([inContent('blob:1')], {})).toEqual([]);
    expect(seen([inContent('blob:1')], { 'blob:1': [{}] }, { id: 'other' })).toEqual([]);
  });
});
