import * as fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { decodeLimit } from '../../../src/detect/decode/index.ts';
import { foldScript } from '../../../src/detect/fold/fold-script.ts';
import { codesOf, folded, reversed } from './folded.ts';

const all = '"one-half-and-the-other"';

describe('a name', () => {
  it.each([
    ['const a="one-half-";const b=a+"and-the-other";f(b)', 'a+"and-the-other"'],
    ['const a = "one-half-"\nconst b = "and-the-other"\nexport const c = a + b\n', 'a + b'],
    ['var a="one-half-",b="and-the-other";f({headers:{"api-key":a+b}})', 'a+b'],
    ['var a,b;(a="one-half-",b=a+"and-the-other",f(b))', 'a+"and-the-other"'],
    [
      '!function(){var e="one-half-";function n(e){return e+"and-nothing-else"}return n(e+"and-the-other")}()',
      'e+"and-the-other"',
    ],
    [
      'const a: string = "one-half-" as const;\nconst b: Map<string, number>[] = [];f(a + "and-the-other")',
      'a + "and-the-other"',
    ],
    ['const p=["one-half-","and-the-other"];f(p[0]+p[1])', 'p[0]+p[1]'],
    ['const p=[];p.push("one-half-");p.push("and-the-", "other");f(p.join(""))', 'p.join("")'],
    ['const o={a:"one-half-","b-c":"and-the-other"};f(o.a+o["b-c"])', 'o.a+o["b-c"]'],
    ['window.a="one-half-";window.b=window.a+"and-the-other"', 'window.a+"and-the-other"'],
    ['let a;if(x){a="one-half-"}f(`${a}and-the-other`)', '`${a}and-the-other`'],
    [
      'let k = "one-half-"; k += "and-the-"; k += "other"; f(k)',
      'k = "one-half-"; k += "and-the-"; k += "other"',
    ],
    ['if(x)return"one-half-".concat("and-the-other")', '"one-half-".concat("and-the-other")'],
    ['const f=a=>a+"nothing",a="one-half-";f(a+"and-the-other")', 'a+"and-the-other"'],
    ["it's one thing\nconst a='one-half-';f(a+'and-the-other')", "a+'and-the-other'"],
  ])('in %s stands for what it was given', (script, from) => {
    const [found, ...others] = folded(script);
    expect(others).toEqual([]);
    expect(found).toEqual({ from, text: from.startsWith('k =') ? `k = ${all}` : all });
  });

  it.each([
    'const a="one-half-";function f(a){return a+"and-the-other"}',
    'const a="one-half-";const f=a=>a+"and-the-other"',
    'const a="one-half-";f((a,b)=>a+"and-the-other")',
    'const a="one-half-";{let a;f(a+"and-the-other")}',
    'const a="one-half-";{const{a}=b;f(a+"and-the-other")}',
    'const a="one-half-"||b;f(a+"and-the-other")',
    'const a="one-half-"?b:c;f(a+"and-the-other")',
    '{const a="one-half-"}f(a+"and-the-other")',
    'let a="one-half-";a=b;f(a+"and-the-other")',
    'let a="one-half-";a+=b;f(a+"and-the-other")',
    'o.a="one-half-";f(a+"and-the-other")',
  ])('in %s is not known', (script) => {
    expect(folded(script)).toEqual([]);
  });
});

/** Ways to write a text in parts, each with the value that the script leaves in `key`. */
const ways: readonly ((first: string, second: string) => string)[] = [
  (first, second) => `var key = "${first}".concat("${second}");`,
  (first, second) => `var part = '${first}', key = part + '${second}';`,
  (first, second) => `var key = "${first}"; key += "${second}";`,
  (first, second) => `var key = \`${first}\${"${second}"}\`;`,
  (first, second) => `var key = String.fromCharCode(${codesOf(first + second).join()});`,
  (first, second) => `var key = "${reversed(first + second)}".split("").reverse().join("");`,
  (first, second) => `var parts = { a: "${first}", b: ["${second}"] }; var key = parts.a + parts.b[0];`,
  (first, second) => `var key = "${first}_#_${second}".replace("_#_", "");`,
];

describe('a script', () => {
  it('gives the texts that an engine of JavaScript makes of it', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'X', 'Y', '0', '9', '-', '_', '.'),
      minLength: 8,
      maxLength: 60,
    });
    fc.assert(
      fc.property(word, word, fc.constantFrom(...ways), (first, second, write) => {
        const script = write(first, second);
        const made: unknown = runInNewContext(`${script} key`);
        expect(folded(script).map(({ text }) => text.replace('key = ', ''))).toContain(`"${String(made)}"`);
      }),
    );
  });

  it('is read to its end, whatever it is', () => {
    /** Parts of scripts, joined as chance has it. */
    const piece = fc.constantFrom(
      ...'const |let |a|b|=|+=|+|-|(|)|[|]|{|}|,|;|.|=>|`|${|"x"|\'y\'|"|\'|/|/*|*/|//|\n|\\|1|...|?|:|function |return |String.fromCharCode|.concat(|.map(|.join("")|é|<'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const content = Buffer.from(pieces.join(''));
        for (const { range } of foldScript(content, { start: 0, end: content.length })) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThan(range.start);
          expect(range.end).toBeLessThanOrEqual(content.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '['.repeat(30_000),
    'a('.repeat(30_000),
    '`${'.repeat(30_000),
    'a=>'.repeat(30_000),
    '(a='.repeat(10_000) + ')=>1'.repeat(10_000),
    '\\"'.repeat(50_000),
    '=/'.repeat(50_000),
    `f(${'{a:['.repeat(60)}${'b+c,'.repeat(10_000)}${']}'.repeat(60)}.a);`.repeat(5),
  ])('is read to its end though it is made to keep readers busy (%#)', (script) => {
    expect(cutOff(script)).toBe(false);
  });

  it.each([
    '`${'.repeat(5000) + '}`'.repeat(5000),
    `let a="one";${'a+="b";'.repeat(10_000)}`,
    `let a=[];${'a.push("b");'.repeat(10_000)}`,
    `let a="b";${'a=a+a+"c".concat(a);'.repeat(5000)}`,
    `let a="b".repeat(5000);${'c=a+a.concat("d");'.repeat(5000)}`,
    `let a=[${'1,'.repeat(4000)}];a.map(b=>a.map(c=>a.map(d=>b+c+d)));`,
  ])('that takes too much work is cut off, and that is told (%#)', (script) => {
    expect(cutOff(script)).toBe(true);
  });
});

function cutOff(script: string): boolean {
  const content = Buffer.from(script);
  return foldScript(content, { start: 0, end: content.length }).includes(decodeLimit);
}
