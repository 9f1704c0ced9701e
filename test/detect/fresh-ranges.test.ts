import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawCandidate } from '../../src/detect/raw-candidate.ts';
import { fileStart } from '../../src/model/region.ts';
import { PieceCutter } from '../../src/sources/content/piece-cutter.ts';
import { chunkOf } from './rule-of.ts';
import { keyRule, search, detectorOf, secrets } from './search-chunk.ts';

/** Secrets and their places, in order of place. */
function placed(candidates: readonly RawCandidate[]): readonly unknown[] {
  return candidates
    .map(({ secret, region }) => ({ secret, ...region }))
    .toSorted((a, b) => a.byteOffset - b.byteOffset);
}

function pieceCutter(pieceBytes = 64, overlapBytes = 30): PieceCutter {
  const provenance = { contentId: 'file:it', members: [] };
  return new PieceCutter(provenance, [], fileStart, { pieceBytes, overlapBytes });
}

describe('fresh ranges', () => {
  const content = 'key=aaaaaaaa key=bbbbbbbb key=cccccccc';
  it.each([
    ['all of it', [[0, 38]], ['aaaaaaaa', 'bbbbbbbb', 'cccccccc']],
    ['nothing', [], []],
    ['an empty range', [[5, 5]], []],
    ['the start of a match alone', [[13, 14]], ['bbbbbbbb']],
    ['the rest of a match', [[14, 25]], []],
    [
      'two stretches',
      [
        [0, 1],
        [26, 38],
      ],
      ['aaaaaaaa', 'cccccccc'],
    ],
  ] as const)('of %s let matches be reported that start there', (_name, ranges, expected) => {
    const fresh = ranges.map(([start, end]) => ({ start, end }));
    expect(secrets(search([keyRule], chunkOf(content, { fresh })))).toEqual(expected);
  });

  it('let each secret of a cut content be reported once, where it stands', () => {
    const parts = fc.array(
      fc.oneof(
        fc.constantFrom('key=', 'key=abcd1234', 'key=zzzz0000 ', '\n', ' ', 'é', '鍵', '🔑', 'x'.repeat(20)),
        fc.constantFrom(Buffer.from('key=base6401').toString('base64').padEnd(20, '='), '%6bey=percent8 '),
      ),
      { maxLength: 60 },
    );
    const detector = detectorOf([keyRule], { maxDecodeDepth: 0 });
    fc.assert(
      fc.property(parts, (texts) => {
        const content = Buffer.from(texts.join(''));
        const pieces = pieceCutter();
        const chunks = [...pieces.push(content), pieces.end()];
        expect(placed(chunks.flatMap((chunk) => detector.search(chunk)))).toEqual(
          placed(detector.search(chunkOf(content))),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('let a secret that lies across two chunks be reported by one of them', () => {
    const detector = detectorOf([keyRule]);
    for (let before = 0; before < 120; before++) {
      const content = Buffer.from(`${'-'.repeat(before)} key=abcd1234 ${'-'.repeat(60)}`);
      const pieces = pieceCutter();
      const found = [...pieces.push(content), pieces.end()].flatMap((chunk) => detector.search(chunk));
      expect(found.map(({ region }) => region.byteOffset)).toEqual([before + 5]);
    }
  });

  it('let what is decoded be reported by one of two chunks', () => {
    const detector = detectorOf([keyRule]);
    for (const text of [`"${Buffer.from('the key=abcd1234').toString('base64')}"`, '%6bey=abcd1234']) {
      for (let before = 0; before < 300; before += 7) {
        const content = Buffer.from(`${'- '.repeat(before / 2)} ${text} ${'- '.repeat(200)}`);
        const pieces = pieceCutter(256, 96);
        const found = [...pieces.push(content), pieces.end()].flatMap((chunk) => detector.search(chunk));
        expect(secrets(found), `${text} after ${before}`).toEqual(['abcd1234']);
      }
    }
  });
});
