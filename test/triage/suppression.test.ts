import { describe, expect, it } from 'vitest';
import type { Allowlist } from '../../src/model/rule.ts';
import { parseGitleaksIgnore } from '../../src/triage/gitleaks-ignore.ts';
import { judgePlaces, leftOut } from '../../src/triage/suppression.ts';
import type { Sighting } from '../../src/triage/sighting.ts';
import { samplePolicy, sampleSecret, sampleSighting } from './sample-sighting.ts';

const docs: Allowlist = {
  isBuiltIn: false,
  description: 'docs',
  condition: 'or',
  commits: [],
  paths: [{ source: '^docs/', flags: '', maxLength: null }],
  regexTarget: 'secret',
  regexes: [],
  stopwords: [],
  targetRules: [],
};
const policy = samplePolicy({
  allowlists: [docs],
  gitleaksIgnores: parseGitleaksIgnore('old:brevo-api-key:1\ngone:x:2'),
});
const secret = sampleSecret('a');

function seen(path: string, name = 'a', changes: Parameters<typeof sampleSighting>[1] = {}): Sighting {
  return sampleSighting(sampleSecret(name), { ...changes, place: { path } });
}

function counted(...sightings: readonly Sighting[]): readonly string[] {
  return leftOut(judgePlaces(sightings, policy), policy).map(([, reason]) => reason);
}

describe('places that the team accepts', () => {
  it('are told by what accepts them', () => {
    const marked = seen('c', 'a', { candidate: { marks: ['leaksieve:ignore'] } });
    const ruled = seen('x', 'a', { rule: { allowlists: [{ ...docs, paths: [], stopwords: ['key-'] }] } });
    const all = [seen('docs/a'), marked, seen('old'), seen('d'), ruled];
    const { kept, suppressed, unusedIgnores } = judgePlaces(all, policy);
    expect(kept).toEqual([all[3]]);
    expect([...suppressed.values()]).toEqual(['allowlist', 'inline', 'ignoreFile', 'allowlist']);
    expect(unusedIgnores).toEqual(['gone:x:2']);
  });

  it('are reported where marks in the text are not to be obeyed', () => {
    const marked = seen('c', 'a', { candidate: { marks: ['leaksieve:ignore'] } });
    expect(judgePlaces([marked], { ...policy, obeysMarks: false }).kept).toEqual([marked]);
  });

  it('do not count where the rule itself knows better', () => {
    const ruled = seen('x', 'a', {
      rule: { allowlists: [{ ...docs, isBuiltIn: true, paths: [], stopwords: ['key-'] }] },
    });
    const { kept, suppressed } = judgePlaces([ruled], policy);
    expect([kept, [...suppressed]]).toEqual([[], []]);
  });

  it('count once for each finding that is left out, by its oldest place', () => {
    expect(counted(seen('docs/a'), seen('docs/b'), seen('old'), seen('old', 'b'))).toEqual([
      'allowlist',
      'ignoreFile',
    ]);
  });

  it('do not count where the finding is reported from another place', () => {
    expect(counted(seen('docs/a'), seen('src/a'))).toEqual([]);
  });

  it('do not count where the provider is known from another place', () => {
    const generic = seen('docs/a', 'a', { rule: { id: 'generic', isGeneric: true } });
    expect(counted(generic, seen('src/a'))).toEqual([]);
    expect(counted(generic, seen('old'))).toEqual(['ignoreFile']);
    expect(counted(generic)).toEqual(['allowlist']);
  });

  it('do not count where nobody asked for such findings', () => {
    const low = seen('docs/a', 'a', { candidate: { confidence: 'low' } });
    const strict = samplePolicy({ allowlists: [docs], minConfidence: 'medium' });
    expect(leftOut(judgePlaces([low], strict), strict)).toEqual([]);
    const [left] = leftOut(judgePlaces([low, seen('docs/b')], strict), strict);
    expect(left?.[1]).toBe('allowlist');
    expect(low.candidate.secret.reveal()).toBe(secret);
  });
});
