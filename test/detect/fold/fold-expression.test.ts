import { describe, expect, it } from 'vitest';
import { codesOf, folded, reversed } from './folded.ts';

const text = 'one-half-and-the-other';
const codes = codesOf(text).join(',');
const shifted = codesOf(text).map((code) => code ^ 5);

describe('an expression', () => {
  it.each([
    '"one-half-".concat("and-the-other")',
    '"one-".concat("half-", "and-").concat("the-other")',
    '`one-half-${"and-the-other"}`',
    '`one-half-`+`and-the-other`',
    '`one-${`half-${"and"}-the`}-other`',
    '("one-half-"+"and-")+"the-other"',
    `String.fromCharCode(${codes})`,
    `String.fromCodePoint(...[${codes}])`,
    `window.String.fromCharCode.apply(null, [${codes}])`,
    `String.fromCharCode.call(null, ${codes})`,
    `[${codes}].map(c=>String.fromCharCode(c)).join("")`,
    `[${codes}].map(String.fromCharCode).join("")`,
    `[${shifted.join(',')}].map(function(c){return String.fromCharCode(c^5)}).join("")`,
    `[${shifted.map((code, index) => code + index).join(',')}].map((c, i) => String.fromCharCode((c - i) ^ 5)).join("")`,
    '"one-half-XXand-the-XXother".replace("XX","").replace("XX","")',
    '"one-half-XXand-the-XXother".replace(/X/g,"")',
    '"one-half-XXand-the-XXother".replaceAll("XX", "")',
    '"one#-half#-and#-the#-other".split("#").join("")',
    `"${reversed(text)}".split("").reverse().join("")`,
    `[..."${reversed(text)}"].reverse().join("")`,
    '["one-half-", "and-the-other"].reduce((a, b) => a + b)',
    '["one-half-"].concat(["and-the-other"]).join("")',
    '"one-half-" + atob("YW5kLXRoZS1vdGhlcg==")',
    '"one-half-" + decodeURIComponent("and%2Dthe%2Dother")',
    '"ONE-HALF-AND-THE-OTHER".toLowerCase()',
    '"one-half-and-the-other?".slice(0, -1)',
    '"one-half-" + ["and", "the"][0] + "-" + {"a": "the", b: "-other"}["a"] + {b: "-other"}.b',
    '"one-half-" + "and-the-other".trim()',
    '"one-half-".concat("and-").concat(`the${"-other"}`)',
  ])('%s is read as what it gives', (expression) => {
    for (const script of [`const key = ${expression};`, `f(${expression})`, `x={a:1,b:${expression}}`]) {
      expect(folded(script)).toEqual([{ from: expression, text: `"${text}"` }]);
    }
  });

  it('tells what is known where not all of it is', () => {
    expect(folded('f("Basic " + name + `one-half-${"and-the-other"}`)')).toMatchObject([
      { text: '"Basic " + value + "one-half-and-the-other"' },
    ]);
    expect(folded('f(`${name}?key=${"one-half-"}and-the-other`)')).toMatchObject([
      { text: '"" + value + "?key=one-half-and-the-other"' },
    ]);
  });

  it.each([
    // Found wherever they stand, in texts that are no scripts too.
    'f("one-half-" + "and-the-other")',
    'f(["one-half-", "and-the-other"].join(""))',
    // A text that stands in the script as it is.
    'f("one-half-and-the-other")',
    'f(`one-half-and-the-other`.trim())',
    // Not known.
    'f("one-half-".concat(rest))',
    'f("one-half-".other("and-the-other"))',
    'f(other("one-half-") + "and-the-other")',
    'f("one-half-and-the-other".replace(/(a+)+$/, ""))',
    'f(String.fromCharCode(...codes))',
    'f(["one-half-", "and-the-other"].map((a) => { other(); return a; }).join(""))',
    // Words that only stand beside each other.
    'f(`one half ${"and the other half"}`)',
    // Comments, patterns.
    '// f("one-half-".concat("and-the-other"))',
    '/* f("one-half-".concat("and-the-other")) */',
    'f(/"one-half-".concat("and-the-other")/)',
  ])('%s tells nothing', (script) => {
    expect(folded(script)).toEqual([]);
  });
});
