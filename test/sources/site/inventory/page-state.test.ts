import { describe, expect, it } from 'vitest';
import { pageInventory } from '../../../../src/sources/site/inventory/page-inventory.ts';

function statesOf(html: string): readonly string[] {
  const { state } = pageInventory(html, new URL('https://example.com/'));
  return state.map(({ name, text }) => `${name}: ${text}`);
}

function script(text: string, attributes = ''): string {
  return `<script ${attributes}>${text}</script>`;
}

// Written by hand, with values that frameworks cut in pieces; what their packages write is in test/helpers/bundled.
describe('the state of a page', () => {
  it.each([
    [
      'Next.js, cut within a value',
      script('(self.__next_f=self.__next_f||[]).push([0])') +
        script(String.raw`self.__next_f.push([1,"0:{\"apiKey\":\"abc"])`) +
        script(String.raw`self.__next_f.push([1,"def\"}\n"])`),
      ['__next_f: 0:{"apiKey":"abcdef"}'],
    ],
    [
      'Next.js, with a long text',
      script(String.raw`self.__next_f.push([1,"1f:T6,abcdé0:[\"$\",\"a\"]\n2:T9,x"])`),
      ['__next_f: 1f:T6,abcdé\n0:["$","a"]\n2:T9,x'],
    ],
    [
      'Next.js, in base64',
      script(`self.__next_f.push([3,"${Buffer.from('{"a":"b"}').toString('base64')}"])`),
      ['__next_f: {"a":"b"}'],
    ],
    [
      'Nuxt 3',
      script(
        '[["ShallowReactive",1],{"data":2,"state":5},["ShallowReactive",3],{"config":4},{"apiKey":6,"port":7,"own":4},{},"abc",8080]',
        'type="application/json" data-nuxt-data="nuxt-app" id="__NUXT_DATA__"',
      ),
      [
        '__NUXT_DATA__: ["ShallowReactive",{"data":["ShallowReactive",{"config":{"apiKey":"abc","port":8080,"own":null,},},],"state":{},},]\n',
      ],
    ],
    [
      'Nuxt 2',
      script(
        'window.__NUXT__=(function(a,b){a.x=b;return {data:[{apiKey:a,a:"b",c:b}],b}}("abc",{d:[1,"e"]}));',
      ),
      ['state: {"abc".x={d:[1,"e"]};return {data:[{apiKey:"abc",a:"b",c:{d:[1,"e"]}}],{d:[1,"e"]}}}'],
    ],
    [
      'React Router, in two pieces',
      script(
        String.raw`window.__reactRouterContext.streamController.enqueue("[{\"_1\":2},\"loaderData\",{\"_3\":4},\"apiKey\",[\"P\",5]]\n");`,
      ) +
        script(
          String.raw`window.__reactRouterContext.streamController.enqueue("P5:[{\"_6\":7},\"token\",\"abc\"]\n");`,
        ),
      ['streamController: {"loaderData":{"apiKey":["P",{"token":"abc",},],},}\n'],
    ],
    [
      'Angular',
      script(
        '{&q;apiKey&q;:&q;a&a;b&q;,&q;c&q;:&q;&l;p&g;it&s;s&q;}',
        'id="app-state" type="application/json"',
      ),
      ['app-state: {"apiKey":"a&b","c":"<p>it\'s"}'],
    ],
  ])('of %s has names and values beside each other', (_name, html, states) => {
    expect(statesOf(html)).toEqual(states);
  });

  it.each([
    ['plain JSON', script('{"props":{"key":"abc"}}', 'id="__NEXT_DATA__" type="application/json"')],
    ['an object', script('window.__remixContext = {"state":{"loaderData":{}}};')],
    ['other functions', script('(function(a){return a})("b")')],
    ['broken JSON', script('[1,', 'id="__NUXT_DATA__"') + script('self.__next_f.push([1,"a)')],
    ['a function that is not called', script('__NUXT__=(function(a,b){return {a:b}')],
  ])('is read as it stands where it is %s', (_name, html) => {
    expect(statesOf(html)).toEqual([]);
  });

  it('takes no more time or memory than a page does, whatever refers to what', () => {
    const links = Array.from({ length: 50_000 }, (_, index) => `{"a":${index + 1},"b":${index + 1}}`);
    const shared = `[[1,${'2,'.repeat(20_000)}2],"${'x'.repeat(1000)}","${'y'.repeat(1000)}"]`;
    const nodes = `{"nodes":[${`{"data":${shared}},`.repeat(40)}null]}`;
    for (const list of [nodes, `[${links.join()},"end"]`, shared, `[${'['.repeat(5000)}`]) {
      const text = statesOf(script(list, 'id="__NUXT_DATA__"')).join('');
      expect(text.length).toBeLessThan(9_000_000);
    }
    const deep = `__NUXT__=(function(a){return ${'{b:'.repeat(100_000)}a${'}'.repeat(100_000)}}("c"))`;
    const wide = `__NUXT__=(function(a){return [${'a,'.repeat(200_000)}]}("${'x'.repeat(1000)}"))`;
    for (const text of [deep, wide, `__NUXT__${'(function(a){return '.repeat(20_000)}`]) {
      expect(statesOf(script(text)).join('').length).toBeLessThan(21_000_000);
    }
  });
});
