import { describe, expect, it } from 'vitest';
import { withMadeUp } from '../../src/triage/made-up.ts';
import { sampleSecret, sampleSighting, type SightingChanges } from './sample-sighting.ts';

const count = 'key-abcdef1234567890';

function judged(secret: string, changes: SightingChanges): readonly [string, string | undefined] {
  const { candidate } = withMadeUp([sampleSighting(secret, changes)])[0]!;
  return [candidate.confidence, candidate.evidence];
}

describe('a value that looks made up', () => {
  const candidate = { confidence: 'medium' } as const;

  it('is told to be', () => {
    const [confidence, evidence] = judged(count, { candidate, place: { path: 'src/settings.ts' } });
    expect([confidence, evidence]).toEqual(['medium', expect.stringContaining('looks made up')]);
  });

  it('keeps what its own text proves', () => {
    const proved = { ...candidate, evidence: 'its checksum is wrong' };
    expect(judged(count, { candidate: proved })).toEqual(['medium', 'its checksum is wrong']);
  });

  it('is of low confidence where files are there for show', () => {
    expect(judged(count, { candidate, place: { path: 'docs/use.md' } })[0]).toBe('low');
  });

  it('is of low confidence in the source of what is there for show', () => {
    const places = ['docs/use.md', 'src/use.toml', 'src/other.ts'];
    const secrets = [count, count, `${count}0987654321`];
    const seen = withMadeUp(
      places.map((path, index) => sampleSighting(secrets[index]!, { candidate, place: { path } })),
    );
    expect(seen.map((sighting) => sighting.candidate.confidence)).toEqual(['low', 'low', 'medium']);
  });

  it('is none where it does not count', () => {
    expect(judged(sampleSecret('a'), { candidate, place: { path: 'docs/use.md' } })).toEqual([
      'medium',
      undefined,
    ]);
  });

  it('is none of rules that never asked', () => {
    const rule = { dropsPlaceholders: false };
    expect(judged(count, { rule, candidate, place: { path: 'docs/use.md' } })).toEqual(['medium', undefined]);
  });
});
