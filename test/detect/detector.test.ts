import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector, type Detector, type DetectorOptions } from '../../src/detect/detector.ts';
import { maxHits } from '../../src/detect/hit-limit.ts';
import type { RawCandidate } from '../../src/detect/raw-candidate.ts';
import type { Chunk } from '../../src/model/chunk.ts';
import { fileStart } from '../../src/model/region.ts';
import type { Rule } from '../../src/model/rule.ts';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';
import { PieceCutter } from '../../src/sources/content/piece-cutter.ts';
import { chunkOf, ruleOf } from './rule-of.ts';

const keyRule = ruleOf('\\bkey=([a-z0-9]{8})\\b', ['key='], { id: 'key' });
const hostRule = ruleOf('host=([a-z.]+)', ['host='], { id: 'host' });

function search(
  rules: readonly Rule[],
  chunk: Chunk,
  options: Partial<DetectorOptions> = {},
): readonly RawCandidate[] {
  return detectorOf(rules, options).search(chunk);
}

function detectorOf(rules: readonly Rule[], options: Partial<DetectorOptions> = {}): Detector {
  return createDetector({ rules, allowlists: [] }, { maxDecodeDepth: 5, ...options });
}

function secrets(candidates: readonly RawCandidate[]): readonly string[] {
  return candidates.map(({ secret }) => secret).toSorted();
}

/** Secrets and their places, in order of place. */
function placed(candidates: readonly RawCandidate[]): readonly unknown[] {
  return candidates
    .map(({ secret, region }) => ({ secret, ...region }))
    .toSorted((a, b) => a.byteOffset - b.byteOffset);
}

/** How often a search tells that encoded text stays unread. */
function decodeLimits(content: string, maxDecodeDepth: number): number {
  let limits = 0;
  search([keyRule], chunkOf(content), { maxDecodeDepth, onDecodeLimit: () => limits++ });
  return limits;
}

/** The rule for keys where it requires that for hosts. */
function requiring(withinLines: number | null, withinColumns: number | null): Rule {
  return { ...keyRule, required: [{ id: 'host', withinLines, withinColumns }] };
}

describe('a candidate', () => {
  it('says what was found, and where', () => {
    const content = 'clé\n# above\nmy key=abcd1234 # leaksieve:ignore reason="x"\nbelow';
    const chunk = chunkOf(content, { decoded: ['archive'] });
    expect(search([keyRule], chunk)).toEqual([
      {
        ruleId: 'key',
        secret: 'abcd1234',
        prefix: '',
        match: 'key=abcd1234',
        confidence: 'high',
        provenance: { contentId: 'file:it', members: [] },
        region: { startLine: 3, startColumn: 8, endLine: 3, endColumn: 16, byteOffset: 20, byteLength: 8 },
        decoded: ['archive'],
        parts: [],
        lines: 'my key=abcd1234 # leaksieve:ignore reason="x"',
        marks: ['leaksieve:ignore reason="x"'],
      },
    ]);
  });

  it('counts on from where the chunk starts', () => {
    const start = { byteOffset: 5000, line: 70, column: 11 };
    const [candidate] = search([keyRule], chunkOf('x key=abcd1234', { start }));
    expect(candidate!.region).toMatchObject({ startLine: 70, startColumn: 17, byteOffset: 5006 });
  });
});

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

function pieceCutter(pieceBytes = 64, overlapBytes = 30): PieceCutter {
  const provenance = { contentId: 'file:it', members: [] };
  return new PieceCutter(provenance, [], fileStart, { pieceBytes, overlapBytes });
}

describe('decoded text', () => {
  const base64 = Buffer.from('the key=abcd1234').toString('base64');

  it('is searched, and found where its encoded form stands', () => {
    const content = `first # leaksieve:ignore-next-line\nclé = "${base64}" # gitleaks:allow\nlast`;
    const start = Buffer.from(content).indexOf(base64);
    expect(search([keyRule], chunkOf(content))).toMatchObject([
      {
        secret: 'abcd1234',
        match: 'key=abcd1234',
        decoded: ['base64'],
        region: {
          startLine: 2,
          startColumn: 8,
          endLine: 2,
          endColumn: 8 + base64.length,
          byteOffset: start,
          byteLength: base64.length,
        },
        lines: `clé = "${base64}" # gitleaks:allow`,
        marks: ['gitleaks:allow', 'leaksieve:ignore-next-line'],
      },
    ]);
  });

  it('may have its name before it, unencoded', () => {
    const rule = ruleOf('secret\\s*=\\s*"(k[a-z0-9 ]+)"', ['secret']);
    const value = Buffer.from('k0123456789 abcdef').toString('base64');
    expect(search([rule], chunkOf(`secret = "${value}"`))).toMatchObject([
      { secret: 'k0123456789 abcdef', decoded: ['base64'] },
    ]);
  });

  it('is decoded again, to the depth asked for', () => {
    const twice = Buffer.from(`it is ${base64}`).toString('base64');
    const depths = [0, 1, 2, 3].map((maxDecodeDepth) =>
      search([keyRule], chunkOf(twice), { maxDecodeDepth }).map(({ decoded }) => decoded),
    );
    expect(depths).toEqual([[], [], [['base64', 'base64']], [['base64', 'base64']]]);
  });

  it('brings no second copy of what stands beside it unencoded', () => {
    const found = search(
      [keyRule, hostRule],
      chunkOf(`host=a.b key=zzzz9999 "${base64}" key=yyyy8888 host=c.d`),
    );
    expect(secrets(found)).toEqual(['a.b', 'abcd1234', 'c.d', 'yyyy8888', 'zzzz9999']);
  });

  it('keeps the decodings of the chunk before its own', () => {
    const [candidate] = search([keyRule], chunkOf(base64, { decoded: ['archive', 'utf-16'] }));
    expect(candidate!.decoded).toEqual(['archive', 'utf-16', 'base64']);
  });

  it('finds parts where they stand, encoded or not', () => {
    const part = { name: 'host', pattern: hostRule.pattern!, isRequired: true, withinLines: 2 };
    const rule = { ...keyRule, parts: [part] };
    const inner = Buffer.from('key=abcd1234 host=in.side').toString('base64');
    const [outside] = search([rule], chunkOf(`host=out.side\n"${base64}"`));
    expect(outside!.parts).toEqual([
      {
        name: 'host',
        value: 'out.side',
        region: { startLine: 1, startColumn: 6, endLine: 1, endColumn: 14, byteOffset: 5, byteLength: 8 },
      },
    ]);
    const [inside] = search([rule], chunkOf(`x\n"${inner}"`));
    expect(inside!.parts).toMatchObject([
      { value: 'in.side', region: { startLine: 2, startColumn: 2, byteOffset: 3, byteLength: inner.length } },
    ]);
  });

  it('tells when a limit leaves encoded text unread', () => {
    const twice = Buffer.from(`it is ${base64}`).toString('base64');
    expect([0, 1, 2].map((depth) => decodeLimits(twice, depth))).toEqual([0, 1, 0]);
    expect(decodeLimits(base64, 1)).toBe(0);
  });
});

describe('a rule that requires another', () => {
  it('matches with the nearest one as a part, which is a candidate of its own', () => {
    const content = 'host=far.away\n\nhost=near.by key=abcd1234\n\n\nhost=other';
    const found = search([requiring(null, null), hostRule], chunkOf(content));
    expect(found.filter(({ ruleId }) => ruleId === 'key')).toMatchObject([
      { secret: 'abcd1234', parts: [{ name: 'host', value: 'near.by', region: { startLine: 3 } }] },
    ]);
    expect(found).toHaveLength(4);
  });

  it('finds it in the part of the chunk that another chunk reports', () => {
    const content = 'host=a.b\nkey=abcd1234';
    const found = search(
      [requiring(null, null), hostRule],
      chunkOf(content, { fresh: [{ start: 9, end: 21 }] }),
    );
    expect(found).toMatchObject([{ ruleId: 'key', parts: [{ value: 'a.b' }] }]);
  });

  it('is nothing without it', () => {
    expect(search([requiring(null, null), hostRule], chunkOf('key=abcd1234'))).toEqual([]);
  });

  it('leaves out rules that are there for others', () => {
    const found = search(
      [requiring(1, 40), { ...hostRule, skipReport: true }],
      chunkOf('host=a.b key=abcd1234'),
    );
    expect(found.map(({ ruleId, parts }) => [ruleId, parts.length])).toEqual([['key', 1]]);
  });
});

describe('hostile text', () => {
  it('gives so many candidates of a rule, and tells that there were more', () => {
    const limited: number[] = [];
    const content = 'key=abcd1234 '.repeat(maxHits + 5).concat('host=a.b');
    const found = search([keyRule, hostRule], chunkOf(content), {
      onMatchLimit: (rule) => limited.push(rule),
    });
    expect(limited).toEqual([0]);
    expect(found).toHaveLength(maxHits + 1);
    expect(found.reduce((sum, { lines }) => sum + lines.length, 0)).toBeLessThan(20_000_000);
  });

  it('of any bytes is searched without error, and places lie within it', () => {
    const pieces = fc.constantFrom(
      'key=abcd1234',
      'host=a.b',
      '%6b',
      '\\u0061',
      '"a" + "b"',
      '&#107;',
      base64(),
    );
    const contents = fc
      .array(
        fc.oneof(
          pieces.map((piece) => Buffer.from(piece)),
          fc.uint8Array({ maxLength: 8 }),
        ),
        { maxLength: 30 },
      )
      .map((parts) => Buffer.concat(parts));
    fc.assert(
      fc.property(contents, (content) => {
        for (const { region, secret } of search([keyRule, hostRule], chunkOf(content))) {
          expect(secret).not.toBe('');
          expect(region.byteLength).toBeGreaterThan(0);
          expect(region.byteOffset + region.byteLength).toBeLessThanOrEqual(content.length);
        }
      }),
    );
  });
});

function base64(): string {
  return Buffer.from(fillPlaceholders('the key={lowernum:8} here')).toString('base64');
}
