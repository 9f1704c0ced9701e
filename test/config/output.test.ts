import { describe, expect, it } from 'vitest';
import { outputsOf } from '../../src/config/output.ts';

const known = ['text', 'json', 'jsonl', 'sarif', 'csv', 'junit', 'markdown'];

/** Outputs as `format path`, with - for standard output. */
function outputs(formats: readonly string[], path?: string): readonly string[] {
  return outputsOf(formats, path, known).map(({ format, path: place }) => `${format} ${place ?? '-'}`);
}

describe('the reports that are asked for', () => {
  it.each<[string, readonly string[], string | undefined, readonly string[]]>([
    ['text on standard output where nothing is said', [], undefined, ['text -']],
    ['the format named', ['json'], undefined, ['json -']],
    ['the format named, in the file named', ['json'], 'x.txt', ['json x.txt']],
    ['a format with its file', ['sarif:out/x.sarif'], undefined, ['sarif out/x.sarif']],
    ['several', ['json:x.json', 'text'], undefined, ['json x.json', 'text -']],
    [
      'several, the first without a file in the one of -o',
      ['json:x', 'text', 'csv:y'],
      'z',
      ['json x', 'text z', 'csv y'],
    ],
    [
      'one more for -o where all formats have a file',
      ['json:x.json'],
      'y.sarif',
      ['json x.json', 'sarif y.sarif'],
    ],
    ['standard output by the name -', ['json'], '-', ['json -']],
    ['standard output by the name - of a format', ['json:-', 'text:x'], undefined, ['json -', 'text x']],
    ['a file with a colon', ['json:C:\\x.json'], undefined, ['json C:\\x.json']],
  ])('are %s', (_, formats, path, expected) => {
    expect(outputs(formats, path)).toEqual(expected);
  });

  it.each([
    ['x.json', 'json'],
    ['x.JSONL', 'jsonl'],
    ['x.ndjson', 'jsonl'],
    ['a.b/x.sarif', 'sarif'],
    ['x.csv', 'csv'],
    ['x.xml', 'junit'],
    ['x.md', 'markdown'],
    ['x.txt', 'text'],
    ['x.unknown', 'text'],
    ['json', 'text'],
    ['x.json/report', 'text'],
  ])('in the file %s are %s', (path, format) => {
    expect(outputs([], path)).toEqual([`${format} ${path}`]);
  });

  it.each<[string, readonly string[], string | undefined, string]>([
    ['an unknown format', ['xml'], undefined, 'unknown report format "xml": choose one of text, json'],
    ['an unknown format with a file', ['yaml:x.json'], undefined, 'unknown report format "yaml"'],
    ['no format', [''], undefined, 'unknown report format ""'],
    ['two on standard output', ['json', 'text'], undefined, 'two reports go to the same place'],
    ['two on standard output by its name', ['json:-'], '-', 'two reports go to the same place'],
    ['two in one file', ['json:x', 'text:x'], undefined, 'two reports go to the same place'],
    [
      'two in one file by two names',
      ['json:x', 'text:./y/../x'],
      undefined,
      'two reports go to the same place',
    ],
  ])('are refused for %s', (_, formats, path, message) => {
    expect(() => outputs(formats, path)).toThrow(
      expect.objectContaining({ code: 'USAGE', message: expect.stringContaining(message) }),
    );
  });
});
