import * as fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type SieveHit, sieve as twinSieve } from '../../src/core/twin/sieve.ts';
import { sieveTable } from '../../src/detect/sieve/sieve-table.ts';
import { shapeAfter, shapeBefore } from '../../src/model/automaton.ts';
import { builtinRules } from '../helpers/builtin-rules.ts';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';
import { ruleOf } from '../detect/rule-of.ts';
import { coreArena } from './core-arena.ts';

const { rules } = builtinRules;
const oddRules = [
  ruleOf('a', ['a']),
  ruleOf('x=[0-9]{2}', ['x=', 'x']),
  ruleOf('(?i:\\bcl)é\\s*=\\s*\\S{8}', ['clé']),
  ruleOf('[a-z]{2}key[0-9]{3}$', ['key']),
  ruleOf('q{60}', ['q'.repeat(60)]),
  ruleOf('(?:ab){70}', ['ab'.repeat(70)]),
  ruleOf('(?:cd){40}', ['cd'.repeat(16_000)]),
];
const [builtin, odd] = [sieveTable(rules), sieveTable(oddRules)];
const arena = coreArena(16 << 20);

/** What the core finds, with garbage around the text. */
function coreSieve(
  table: Uint8Array,
  text: Uint8Array,
  from: number,
  to: number,
  room = 20_000,
): SieveHit[] | null {
  arena.reset();
  const tableAt = arena.place(table);
  const textAt = arena.place(text);
  const hitsAt = arena.room(room * 8);
  const count = arena.core.exports.sieve(tableAt, textAt, text.length, from, to, hitsAt, room);
  expect(arena.firstStray()).toBe(null);
  const numbers = new DataView(arena.read(hitsAt, Math.max(0, count) * 8).buffer);
  return count < 0
    ? null
    : Array.from({ length: count }, (_, hit) => ({
        start: numbers.getUint32(hit * 8, true),
        probe: numbers.getUint32(hit * 8 + 4, true),
      }));
}

const keywords = [...rules, ...oddRules].flatMap((rule) => rule.keywords);
const examples = rules.flatMap((rule) => rule.matches);
const pieces = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...keywords) },
  { weight: 1, arbitrary: fc.constantFrom(...keywords).map((keyword) => keyword.toUpperCase()) },
  { weight: 2, arbitrary: fc.constantFrom(...examples).map((example) => fillPlaceholders(example, 1)) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(' = "', '": "', '\n', 'aaaaaaaaaaaaaaaaaaaaaaaa', '0123456789', 'Ab1_-'),
  },
);
const texts = fc.array(pieces, { maxLength: 20 }).map((parts) => new Uint8Array(Buffer.from(parts.join(''))));

describe('the sieve in the core', () => {
  it.each([
    ['the built-in rules', builtin.bytes],
    ['odd rules', odd.bytes],
  ])('finds what the twin finds, for %s', (_, table) => {
    fc.assert(
      fc.property(texts, fc.nat(300), fc.nat(300), (text, from, length) => {
        const start = Math.min(from, text.length);
        expect(coreSieve(table, text, start, start + length)).toEqual(
          twinSieve(table, text, start, start + length),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('finds what the twin finds in source files', () => {
    for (const name of readdirSync('rules/secrets').slice(0, 40)) {
      const text = new Uint8Array(readFileSync(`rules/secrets/${name}`));
      expect(coreSieve(builtin.bytes, text, 0, text.length)).toEqual(
        twinSieve(builtin.bytes, text, 0, text.length),
      );
    }
  });

  it('finds the same in parts as in one go', () => {
    fc.assert(
      fc.property(texts, fc.nat(200), (text, cut) => {
        const whole = coreSieve(builtin.bytes, text, 0, text.length);
        const parts = [
          ...(coreSieve(builtin.bytes, text, 0, Math.min(cut, text.length)) ?? []),
          ...(coreSieve(builtin.bytes, text, Math.min(cut, text.length), text.length) ?? []),
        ];
        expect(parts).toEqual(whole);
      }),
    );
  });

  it('looks at nothing farther from a keyword than it says', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, text, after) => {
        const around = Buffer.alloc(shapeAfter, 'é=');
        const middle = new Uint8Array(Buffer.concat([around, text, around]));
        const whole = new Uint8Array(Buffer.concat([before, middle, after]));
        const alone = coreSieve(builtin.bytes, middle, shapeBefore, shapeBefore + text.length) ?? [];
        const inside = coreSieve(
          builtin.bytes,
          whole,
          before.length + shapeBefore,
          before.length + shapeBefore + text.length,
        );
        expect(inside).toEqual(alone.map(({ start, probe }) => ({ start: start + before.length, probe })));
      }),
    );
  });

  it('finds each keyword of odd rules at the edges of a text, in either case', () => {
    const text = new Uint8Array(Buffer.from('X=12 A clé = 12345678 Clé'));
    const hits = coreSieve(odd.bytes, text, 0, text.length) ?? [];
    const found = hits.map(({ start, probe }) => {
      const end = start + odd.probes.keywordLengthOf(probe);
      return [odd.probes.ruleIndexOf(probe), Buffer.from(text).toString('utf8', start, end)];
    });
    expect(found).toEqual([
      [1, 'X='],
      [1, 'X'],
      [0, 'A'],
      [2, 'clé'],
    ]);
  });

  it('says when there is no room for all hits', () => {
    const text = new Uint8Array(Buffer.from('aaaa'));
    expect(coreSieve(odd.bytes, text, 0, 4, 4)).toHaveLength(4);
    expect(coreSieve(odd.bytes, text, 0, 4, 3)).toBe(null);
  });
});
