import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crowdedHits } from '../../../src/detect/hit-limit.ts';
import { shapeAfter, shapeBefore } from '../../../src/model/automaton.ts';
import type { Rule } from '../../../src/model/rule.ts';
import { builtinRules } from '../../helpers/builtin-rules.ts';
import { edits, type Piece, piecesAfter } from '../../helpers/edits.ts';
import { scrapText } from '../../helpers/scraps.ts';
import { ruleOf } from '../rule-of.ts';
import { Versions } from './versions.ts';

const own = [
  ruleOf('zz[0-9]{4}', [], { id: 'no-keyword' }),
  ruleOf('^int [a-z]{3,9}', [], { id: 'first' }),
  ruleOf('^[^a]{0,20}', [], { id: 'first-of-any' }),
  ruleOf('table[^\\n]*index', ['table'], { id: 'unbounded' }),
  ruleOf('size = [a-z]+', ['null'], { id: 'keyword-elsewhere' }),
  ruleOf('user[_ ][a-z]+', ['user'], {
    id: 'needs-host',
    required: [{ id: 'host', withinLines: 3, withinColumns: null }],
  }),
  ruleOf('host[, (=]+[a-z]+', ['host'], { id: 'host', skipReport: true }),
  ruleOf('(?s)config.{0,200}default', ['config'], { id: 'many-lines' }),
  ruleOf('value$', ['value'], { id: 'last' }),
];
const key = ruleOf('key=[a-z]{4,20}\\b', ['key='], { id: 'key' });

/** A version that has other bytes in the place of some. */
function replaced(text: string, from: number, to: number, by: string): readonly Piece[] {
  const pieces: readonly Piece[] = [
    { from: 0, length: from },
    { bytes: Buffer.from(by) },
    { from: to, length: Buffer.byteLength(text) - to },
  ];
  return pieces.filter((piece) => ('bytes' in piece ? piece.bytes.length : piece.length) > 0);
}

/** Tries a change at each place of a text. */
function checkEverywhere(rules: readonly Rule[], text: string, cut: number, by: string): void {
  const versions = new Versions(rules);
  for (let at = 0; at + cut <= text.length; at++) {
    versions.start(Buffer.from(text));
    expect(versions.next(replaced(text, at, at + cut, by)), `at ${at}`).toEqual(versions.whole());
  }
}

describe('a version has what a search of all of it finds', () => {
  it.each([
    ['the rules that come with leaksieve', builtinRules.rules, 250],
    ['rules of all kinds that a team may write', own, 400],
  ])('by %s', (_name, rules, numRuns) => {
    const versions = new Versions(rules);
    fc.assert(
      fc.property(scrapText, fc.array(edits, { minLength: 1, maxLength: 4 }), (text, history) => {
        expect(versions.start(text)).toEqual(versions.whole());
        for (const changes of history) {
          expect(versions.next(piecesAfter(versions.length, changes))).toEqual(versions.whole());
        }
      }),
      { numRuns, endOnFailure: true },
    );
  });

  const margin = (length: number): string => 'x '.repeat(length / 2);
  it.each([
    [
      'before and behind what a keyword needs around it',
      `${margin(shapeBefore + 8)}key=abcdefgh ${margin(shapeAfter + 8)}`,
    ],
    ['where a text is short', 'key=abcdefgh'],
    [
      'of base64',
      `${margin(320)}${Buffer.from('a key=abcdefgh that is encoded').toString('base64')} ${margin(320)}`,
    ],
    [
      'of hexadecimal digits',
      `${margin(320)}0x${Buffer.from('key=abcdefgh '.repeat(9)).toString('hex')} ${margin(320)}`,
    ],
    ['of percent signs', `${margin(320)}k%65y=abcdefgh%69 ${margin(320)}`],
    ['of joined literals', `${margin(60)}x = "key=abc" + "defgh"\n${margin(60)}`],
    ['of a joined array', `${margin(60)}["key=abc", "defgh"].join("")\n${margin(60)}`],
    ['of marks', `a # leaksieve:ignore-next-line\nkey=abcdefgh # gitleaks:allow\nb\n`],
    [
      'of PEM',
      `-----BEGIN THING-----\n${Buffer.from('key=abcdefgh '.repeat(9)).toString('base64')}\n-----END THING-----\n`,
    ],
    ['beyond ASCII', 'é key=abcdefgh 世界 key=ijklmnop\n'],
  ])('wherever a byte changes %s', (_name, text) => {
    checkEverywhere([key], text, 1, '');
    checkEverywhere([key], text, 0, '"');
    checkEverywhere([key], text, 0, text.length < 200 ? 'é' : 'a');
  });

  it('where a part of a secret stands at the edge of its reach', () => {
    const part = {
      name: 'host',
      pattern: ruleOf('host: ([a-z]+)').pattern!,
      isRequired: true,
      withinLines: 10,
    };
    const text = `host: abc${'\n'.repeat(10)}key=abcdefgh${'\n'.repeat(11)}host: def\n`;
    for (const isRequired of [true, false]) {
      const rule = { ...key, parts: [{ ...part, isRequired }] };
      checkEverywhere([rule], text, 1, '');
      checkEverywhere([rule], text, 0, '\n');
    }
  });

  it('where a copied block comes twice', () => {
    const versions = new Versions([key]);
    const text = Buffer.from('first\nkey=abcdefgh\nlast\n');
    versions.start(text);
    const block = { from: 0, length: text.length };
    expect(versions.next([block, { bytes: Buffer.from('\n') }, block])).toHaveLength(2);
    expect(versions.next(piecesAfter(versions.length, []))).toEqual(versions.whole());
  });

  it('where two halves of a secret meet', () => {
    const versions = new Versions([key]);
    const text = 'key=abcd and what is between efgh\n';
    versions.start(Buffer.from(text));
    expect(versions.next(replaced(text, 8, 29, ''))).toEqual(versions.whole());
    expect(versions.whole()).toHaveLength(1);
  });

  it('where there are crowds of them', () => {
    const versions = new Versions([key]);
    const text = `key=${'abcdefgh '.repeat(60)}\n`.repeat(crowdedHits - 1);
    versions.start(Buffer.from(text));
    for (let step = 0; step < 4; step++) {
      const found = versions.next([
        { from: 0, length: versions.length },
        { bytes: Buffer.from('key=abcd\n') },
      ]);
      expect(found).toEqual(versions.whole());
    }
  });
});
