import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxHits } from '../../src/detect/hit-limit.ts';
import type { Rule } from '../../src/model/rule.ts';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';
import { chunkOf } from './rule-of.ts';
import { keyRule, hostRule, search } from './search-chunk.ts';

/** The rule for keys where it requires that for hosts. */
function requiring(withinLines: number | null, withinColumns: number | null): Rule {
  return { ...keyRule, required: [{ id: 'host', withinLines, withinColumns }] };
}

function base64(): string {
  return Buffer.from(fillPlaceholders('the key={lowernum:8} here')).toString('base64');
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
