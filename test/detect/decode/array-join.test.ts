import { describe, expect, it } from 'vitest';
import { arrayJoin } from '../../../src/detect/decode/array-join.ts';
import { decoded, texts } from './decoded.ts';

describe('arrayJoin', () => {
  it.each([
    [`["first-half1", "second-half2"].join("")`, `"first-half1second-half2"`],
    [`['first-half1','second-half2'].join('')`, `'first-half1second-half2'`],
    ['["first-half1", "second-half2"].join(``)', `"first-half1second-half2"`],
    [`[\n  "first-half1",\n  "second-half2",\n]\n  .join( "" )`, `"first-half1second-half2"`],
    [`"".join(["first-half1", "second-half2"])`, `"first-half1second-half2"`],
    [`''.join([\n  'first-half1',\n  'second-half2',\n])`, `'first-half1second-half2'`],
    [
      `["f1","i","r","s","t","-","s","e","c","o","n","d","-","h","a","l","f"].join("")`,
      `"f1irst-second-half"`,
    ],
  ])('takes %s for one literal', (expression, text) => {
    expect(decoded(arrayJoin, `key = ${expression};`)).toEqual([
      { encoded: expression, text, decodings: ['concatenation'] },
    ]);
  });

  it('finds one array after the other', () => {
    const expression = `["first-half1", "second-half2"].join("")`;
    expect(texts(arrayJoin, `${expression} + ${expression}`)).toHaveLength(2);
  });

  it.each([
    `["first-half1", "second-half2"].join("-")`,
    `["first-half1", "second-half2"].join()`,
    `["first-half1", name, "second-half2"].join("")`,
    `["first-half1second-half2"].join("")`,
    `("first-half1", "second-half2").join("")`,
    `names.join("")`,
    `["first-half1", "second-half2"].map(x).join("")`,
    `", ".join(["first-half1", "second-half2"])`,
    `"".join(["first-half1", "second-half2"`,
    `["first-half1", "second-half2].join("")`,
  ])('leaves %s alone', (content) => {
    expect(texts(arrayJoin, content)).toEqual([]);
  });
});
