import { describe, expect, it } from 'vitest';
import { JsonRanges } from '../../../../src/sources/site/inventory/json-ranges.ts';
import { readSourceMap } from '../../../../src/sources/site/inventory/source-map.ts';

function read(map: unknown): ReturnType<typeof readSourceMap> {
  return readSourceMap(Buffer.from(typeof map === 'string' ? map : JSON.stringify(map)));
}

describe('a source map', () => {
  it('gives the files that it holds, under names that lead nowhere', () => {
    const section = { map: { sources: ['c.ts'], sourcesContent: ['c'] }, offset: { line: 0, column: 0 } };
    const map = {
      version: 3,
      sourceRoot: '../../',
      sources: ['webpack://app/./src/a.ts?1f2e', '/etc/passwd', null, 'none'],
      sourcesContent: ['a', 'b', 'n', null],
      sections: [section],
    };
    for (const text of [`)]}'\n${JSON.stringify(map)}`, `\u{feff}${JSON.stringify(map, null, 2)}`]) {
      expect([...read(text)!.files]).toEqual([
        { path: 'src/a.ts', text: 'a' },
        { path: 'etc/passwd', text: 'b' },
        { path: '(source 3)', text: 'n' },
        { path: 'c.ts', text: 'c' },
      ]);
    }
  });

  it('names files that it does not hold, those of others, and parts that are elsewhere', () => {
    const map = read({
      sourceRoot: '/src',
      sources: [
        'a.ts',
        'https://example.com/b.ts',
        '../node_modules/left-pad/index.js',
        'vendor.ts',
        'held.ts',
      ],
      sourcesContent: [null, null, 'pad', 'vendor', 'held'],
      x_google_ignoreList: [3],
      sections: [{ url: 'part.map', offset: { line: 0, column: 0 } }],
    })!;
    expect(map.named).toEqual([
      { path: 'src/a.ts', address: '/src/a.ts' },
      { path: 'b.ts', address: 'https://example.com/b.ts' },
    ]);
    expect([map.foreign.length, map.parts, [...map.files].length]).toEqual([2, ['part.map'], 1]);
    expect(read({ sources: ['a.ts'] })!.named).toHaveLength(1);
  });

  it('shows text as it is where it is broken, and reads the other files', () => {
    const map = read(String.raw`{"sources":["a","b"],"sourcesContent":["a\q","b\n"],"mappings":"A"}`)!;
    expect([...map.files].map(({ text }) => text)).toEqual([String.raw`"a\q"`, 'b\n']);
  });

  it.each(['', '[]', '{"sources":1}', '{}', '{"sections":[{}]}', '<html>', '{"sources":["a"', '{"a":"'])(
    'is not %j',
    (text) => expect(read(text)).toBeNull(),
  );
});

describe('the ranges of JSON', () => {
  const values = [
    '"a\\"b,]}"',
    '"\\\\"',
    '-1.5e3',
    'true',
    'null',
    '[1,["]"],{}]',
    '{"k":{"l":[":"]}}',
    '""',
  ];

  it.each(['', ' ', '\r\n\t'])('are those of its values, with %j between', (space) => {
    const array = Buffer.from(`${space}[${space}${values.join(`${space},${space}`)}${space}]`);
    const json = new JsonRanges(array);
    expect([...json.elements(0)].map((range) => json.decode(range))).toEqual(JSON.parse(array.toString()));
    const members = values.map((value, at) => `"k\\n${at}"${space}:${space}${value}`);
    const object = Buffer.from(`{${members.join(`${space},`)}${space}}`);
    const inObject = new JsonRanges(object);
    const found = [...inObject.members(0)].map(({ key, value }) => [key, inObject.decode(value)]);
    expect(Object.fromEntries(found)).toEqual(JSON.parse(object.toString()));
  });

  it.each(['[', '[1', '[1 2]', '[,]', '[1,', '["a]', '{"a"}', '{"a":}', '{"a":1'])(
    'are none of %s',
    (text) => {
      const json = new JsonRanges(Buffer.from(text));
      expect(() => (text.startsWith('[') ? [...json.elements(0)] : [...json.members(0)])).toThrow(
        SyntaxError,
      );
    },
  );

  it('are found in time whatever is nested or escaped', () => {
    const hostile = [`[${'['.repeat(2e6)}`, `["${'\\'.repeat(4e6)}"]`, `["${'\\"'.repeat(2e6)}"]`];
    for (const text of hostile) {
      const json = new JsonRanges(Buffer.from(text));
      try {
        expect([...json.elements(0)]).toHaveLength(1);
      } catch (error) {
        expect(error).toBeInstanceOf(SyntaxError);
      }
    }
  });
});
