import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatenation } from '../../../src/detect/decode/concatenation.ts';
import { decoded, texts } from './decoded.ts';

const { raw } = String;

describe('concatenation', () => {
  it.each([
    ['JavaScript', `"first-half1" + "second-half2"`, `"first-half1second-half2"`],
    ['no spaces', `'first-half1'+'second-half2'`, `'first-half1second-half2'`],
    ['PHP', `'first-half1' . 'second-half2'`, `'first-half1second-half2'`],
    ['Visual Basic', `"first-half1" & _\r\n    "second-half2"`, `"first-half1second-half2"`],
    ['C', `"first-half1" "second-half2"`, `"first-half1second-half2"`],
    ['C over lines', `"first-half1"\n    "second-half2"`, `"first-half1second-half2"`],
    ['Python over lines', `"first-half1" \\\n    "second-half2"`, `"first-half1second-half2"`],
    ['Python with prefixes', `b"first-half1" rb"second-half2"`, `"first-half1second-half2"`],
    ['Java over lines', `"first-half1"\n    + "second-half2"`, `"first-half1second-half2"`],
    ['two kinds of quotes', `'first-half1' + "second-half2"`, `'first-half1second-half2'`],
    ['shell', `"first-half1"'second-half2'`, `"first-half1second-half2"`],
    ['many parts', `"a1" + "b2" + "c3" + "d4" + "e5" + "f6" + "g7" + "h8"`, `"a1b2c3d4e5f6g7h8"`],
    ['an empty part', `"first-half" + "" + "x" + "second-half"`, `"first-halfxsecond-half"`],
    ['escapes', raw`"first\"half1\\" + "second-half2"`, raw`"first\"half1\\second-half2"`],
    ['a blank seam beside it', `"first half, " + "second-" + "half2"`, `"first half, second-half2"`],
  ])('joins literals as in %s', (_name, expression, text) => {
    const [prefix = ''] = /^\w+(?=["'])/.exec(expression) ?? [];
    expect(decoded(concatenation, `const key = ${expression};\n`)).toEqual([
      { encoded: expression.slice(prefix.length), text, decodings: ['concatenation'] },
    ]);
  });

  it.each([60, 600, 4000])('joins literals of %i characters on one long line', (length) => {
    const [first, second] = ['a1'.repeat(length / 2), 'b2'.repeat(length / 2)];
    const content = `${'x=f(y);'.repeat(2000)}k="${first}"+"${second}";${'x=f(y);'.repeat(2000)}`;
    expect(texts(concatenation, content)).toEqual([`"${first}${second}"`]);
  });

  it('ends a chain where the operator changes', () => {
    const content = `"first-part1" + "second-part2" . "third-part3" . "fourth-part4"`;
    expect(texts(concatenation, content)).toEqual([`"first-part1second-part2"`, `"third-part3fourth-part4"`]);
  });

  it('ends a chain at what is no literal', () => {
    const content = `"first-part1" + "second-part2" + name + "third-part3" + "fourth-part4"`;
    expect(texts(concatenation, content)).toEqual([`"first-part1second-part2"`, `"third-part3fourth-part4"`]);
  });

  it('is not misled by quotes elsewhere on the line', () => {
    const joined = `"first-half1" + "second-half2"`;
    for (const before of [
      `it's here: `,
      `don't; say('"'); `,
      `/["']x/.test(y); `,
      `f(" + ", '.'); `,
      '"""doc""" ',
    ]) {
      expect(texts(concatenation, `${before}${joined}\n`)).toEqual([`"first-half1second-half2"`]);
    }
  });

  it.each([
    ['other operators', `"first-half1" - "second-half2"; "first-half1" += "second-half2"`],
    ['arguments', `call("first-half1", "second-half2")`],
    ['a single literal', `"first-half1second-half2"`],
    ['less than 16 characters', `"first-" + "second12"`],
    ['words', `"this is the first half, " + "and this the second"`],
    ['lines', raw`"this is the first line\n" "and this the second line 2"`],
    ['arguments of a command', `run "first argument" "second argument"`],
    ['variables of a shell', `run "$first1" "$second1/something"`],
    ['an open literal', `"first-half1" + "second-half2\n`],
    ['literals that hold an operator', `f("first-half1 + ", " + second-half2")`],
    ['a literal that is too long', `"first-half1" + "${'x'.repeat(5000)}"`],
    ['what is too far apart', `"first-half1" + ${' '.repeat(300)} "second-half2"`],
  ])('leaves %s alone', (_name, content) => {
    expect(texts(concatenation, content)).toEqual([]);
  });

  it('joins any text that is cut into literals', () => {
    const part = fc.stringMatching(/^[!#-&(-Z\]-~]{1,40}$/);
    const gap = fc.tuple(fc.constantFrom('', ' ', '\n', '\r\n\t', '\\\n'), fc.constantFrom('', ' ', '\n  '));
    const around = fc.stringMatching(/^[a-z =(){},;\n]{0,600}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(part, gap), { minLength: 16, maxLength: 60 }),
        fc.constantFrom('+', '.', '&'),
        fc.constantFrom('"', "'"),
        around,
        around,
        (parts, operator, quote, before, after) => {
          const encoded = parts
            .map(([text, [left, right]], index) => {
              const join = index === 0 ? '' : `${left}${operator}${right}`;
              return `${join}${quote}${text}${quote}`;
            })
            .join('');
          const text = `${quote}${parts.map(([text]) => text).join('')}${quote}`;
          expect(decoded(concatenation, `${before}\n${encoded};${after}`)).toEqual([
            { encoded, text, decodings: ['concatenation'] },
          ]);
        },
      ),
    );
  });
});
