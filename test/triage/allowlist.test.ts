import { describe, expect, it } from 'vitest';
import type { Allowlist, Pattern } from '../../src/model/rule.ts';
import { Secret } from '../../src/model/secret.ts';
import { isAllowed } from '../../src/triage/allowlist.ts';
import { sampleCommit, sampleSecret, sampleSighting } from './sample-sighting.ts';

const secret = `${sampleSecret('a')}-Demo`;
const sighting = sampleSighting(secret, {
  rule: { id: 'brevo-api-key', aliases: ['sendinblue-api-token'] },
  candidate: {
    match: new Secret(`api_key = ${secret}`),
    lines: new Secret(`  api_key = ${secret} # of the docs`),
    provenance: { contentId: 'blob:1', members: ['inner.txt'] },
  },
  place: { path: 'docs/readme.zip', commit: { ...sampleCommit('a'), id: 'A'.repeat(40) } },
});

const pattern = (source: string): Pattern => ({ source, flags: '', maxLength: null });

function allows(changes: Partial<Allowlist>): boolean {
  return isAllowed(sighting, [{ ...emptyList(), ...changes }]);
}

describe('an allowlist', () => {
  it.each<[string, Partial<Allowlist>, boolean]>([
    ['a commit', { commits: ['b'.repeat(40), 'a'.repeat(40)] }, true],
    ['another commit', { commits: ['b'.repeat(40)] }, false],
    ['a path', { paths: [pattern('^src/'), pattern('^docs/')] }, true],
    ['the path of an archive member', { paths: [pattern('\\.zip!inner\\.txt$')] }, true],
    ['another path', { paths: [pattern('^src/')] }, false],
    ['a secret', { regexes: [pattern('^key-[0-9a-f]{40}-Demo$')] }, true],
    ['what stands around the secret', { regexes: [pattern('api_key')] }, false],
    ['the match', { regexTarget: 'match', regexes: [pattern('^api_key')] }, true],
    ['what stands around the match', { regexTarget: 'match', regexes: [pattern('docs')] }, false],
    ['the line', { regexTarget: 'line', regexes: [pattern('of the docs$')] }, true],
    ['a word, whatever its case', { stopwords: ['none', 'demo'] }, true],
    ['a word that is not in the secret', { stopwords: ['docs'] }, false],
    ['nothing', {}, false],
    ['one of two', { paths: [pattern('^src/')], stopwords: ['demo'] }, true],
    ['both', { condition: 'and', paths: [pattern('^docs/')], stopwords: ['demo'] }, true],
    [
      'both, of which one is not so',
      { condition: 'and', paths: [pattern('^src/')], stopwords: ['demo'] },
      false,
    ],
    ['its rule', { targetRules: ['brevo-api-key'], stopwords: ['demo'] }, true],
    ['its rule by another name', { targetRules: ['sendinblue-api-token'], stopwords: ['demo'] }, true],
    ['another rule', { targetRules: ['aws-access-token'], stopwords: ['demo'] }, false],
  ])('that names %s: %o', (_, changes, expected) => {
    expect(allows(changes)).toBe(expected);
  });

  it('of commits accepts nothing where there is none', () => {
    const file = sampleSighting(secret);
    expect(isAllowed(file, [{ ...emptyList(), commits: ['a'.repeat(40)] }])).toBe(false);
  });

  it('is one of several', () => {
    const accepting = { ...emptyList(), stopwords: ['demo'] };
    expect(isAllowed(sighting, [emptyList(), accepting])).toBe(true);
    expect(isAllowed(sighting, [])).toBe(false);
  });
});

function emptyList(): Allowlist {
  return {
    isBuiltIn: false,
    description: '',
    condition: 'or',
    commits: [],
    paths: [],
    regexTarget: 'secret',
    regexes: [],
    stopwords: [],
    targetRules: [],
  };
}
