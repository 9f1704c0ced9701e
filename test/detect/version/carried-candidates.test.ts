import { describe, expect, it } from 'vitest';
import { type HeldCandidate } from '../../../src/detect/held-candidate.ts';
import { isTouchedAt, type Places } from '../../../src/detect/place-list.ts';
import { carriedCandidates, touchWhatChanged } from '../../../src/detect/version/carried-candidates.ts';
import { CopiedRuns } from '../../../src/detect/version/copied-runs.ts';

const region = { startLine: 3, startColumn: 5, endLine: 4, endColumn: 2, byteOffset: 100, byteLength: 10 };
const provenance = { contentId: 'blob:new', members: [] };

/** A candidate at byte 100 that depends on what stands from 90 to 120. */
function candidateOf(decoded: HeldCandidate['candidate']['decoded'] = []): HeldCandidate {
  return {
    candidate: {
      ruleId: 'key',
      secret: 'the secret',
      prefix: '',
      match: 'the secret',
      confidence: 'high',
      provenance: { contentId: 'blob:old', members: [] },
      region,
      decoded,
      parts: [{ name: 'host', value: 'h', region: { ...region, byteOffset: 95, startLine: 2, endLine: 2 } }],
      lines: 'the secret',
      marks: [],
    },
    match: { start: 100, end: 110 },
    dependency: { start: 90, end: 120 },
  };
}

function runsOf(...triples: readonly number[]): CopiedRuns {
  return new CopiedRuns(Uint32Array.from(triples), 1000, 500);
}

describe('candidates that are carried', () => {
  const carry = (
    runs: CopiedRuns,
    tried: ReadonlyMap<string, readonly { start: number; end: number }[]> = new Map(),
    held = candidateOf(),
  ): readonly HeldCandidate[] => carriedCandidates([held], runs, tried, provenance, () => 12);

  it('stand where they were copied to', () => {
    const [carried] = carry(runsOf(40, 80, 50));
    expect(carried).toMatchObject({ match: { start: 60, end: 70 }, dependency: { start: 50, end: 80 } });
    expect(carried?.candidate).toMatchObject({
      provenance,
      region: { startLine: 13, endLine: 14, startColumn: 5, byteOffset: 60, byteLength: 10 },
      parts: [{ region: { startLine: 12, byteOffset: 55 } }],
    });
  });

  it('stand in each place where they were copied to', () => {
    const offsets = carry(runsOf(40, 80, 50, 200, 60, 90)).map(({ match }) => match.start);
    expect(offsets).toEqual([60, 240]);
  });

  it('are none where something they depend on was not copied with them', () => {
    expect(carry(runsOf(40, 95, 50))).toEqual([]);
    expect(carry(runsOf(40, 80, 35))).toEqual([]);
    expect(carry(runsOf())).toEqual([]);
  });

  it('are none where their rule was tried again, but for those that were decoded', () => {
    const tried = new Map([['key', [{ start: 55, end: 65 }]]]);
    expect(carry(runsOf(40, 80, 50), tried)).toEqual([]);
    expect(carry(runsOf(40, 80, 50), new Map([['other', [{ start: 55, end: 65 }]]]))).toHaveLength(1);
    expect(carry(runsOf(40, 80, 50), tried, candidateOf(['base64']))).toHaveLength(1);
  });
});

describe('what a candidate left behind', () => {
  const rules = ['key', 'other'];
  /** Of the rule before, within and behind; of another rule; of something encoded. */
  const touchedBy = (runs: CopiedRuns): readonly boolean[] => {
    const pairs = Uint32Array.of(49, 0, 50, 0, 60, 1, 70, 2, 79, 0, 80, 0);
    const places: Places = { count: 6, pairs, keptHead: 0, isVersion: true };
    touchWhatChanged([candidateOf()], runs, places, (probe) => rules[probe]);
    return Array.from({ length: 6 }, (_, index) => isTouchedAt(places, index));
  };

  it('is looked at again where only some of what it depends on was copied', () => {
    expect(touchedBy(runsOf(60, 100, 50))).toEqual([false, true, false, true, true, false]);
  });

  it('is not looked at where all of it was copied, or nothing', () => {
    const none = [false, false, false, false, false, false];
    expect(touchedBy(runsOf(40, 80, 50))).toEqual(none);
    expect(touchedBy(runsOf(40, 105, 50))).toEqual(none);
  });
});
