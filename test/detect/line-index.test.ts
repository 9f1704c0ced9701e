import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChunkText } from '../../src/detect/chunk-text.ts';
import { LineIndex } from '../../src/detect/line-index.ts';
import { fileStart, type Position } from '../../src/model/region.ts';

function indexOf(content: string, start: Position = fileStart): LineIndex {
  return new LineIndex(new ChunkText(Buffer.from(content)), start);
}

/** Line and column of a byte offset, counted the slow way. */
function counted(content: string, offset: number): { line: number; column: number } {
  const lines = Buffer.from(content).toString('utf8', 0, offset).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

const contents = fc
  .array(fc.constantFrom('a', 'key', 'é', '鍵', '🔑', '\n', '\r\n', '\r', '\n\n'), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('the lines of a chunk', () => {
  it('are where counting finds them', () => {
    fc.assert(
      fc.property(contents, fc.nat(), fc.nat(), (content, first, second) => {
        const starts = [0];
        for (const character of content) {
          starts.push(starts.at(-1)! + Buffer.byteLength(character));
        }
        const [start, end] = [first, second].map((at) => starts[at % starts.length]!).sort((a, b) => a - b);
        const from = counted(content, start!);
        const to = counted(content, end!);
        expect(indexOf(content).region({ start: start!, end: end! })).toEqual({
          startLine: from.line,
          startColumn: from.column,
          endLine: to.line,
          endColumn: to.column,
          byteOffset: start,
          byteLength: end! - start!,
        });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['LF', 'one\ntwo key\nthree', 2, 5],
    ['CRLF', 'one\r\ntwo key\r\nthree', 2, 5],
    ['CR alone, which ends no line', 'one\rtwo key\rthree', 1, 9],
    ['no line end', 'key', 1, 1],
    ['an empty first line', '\nkey', 2, 1],
    ['characters of two code units', '🔑🔑 key', 1, 6],
    ['characters of three bytes', '鍵鍵 key', 1, 4],
  ])('are told with %s', (_name, content, line, column) => {
    const start = Buffer.from(content).indexOf('key');
    const region = indexOf(content).region({ start, end: start + 3 });
    expect(region).toMatchObject({
      startLine: line,
      startColumn: column,
      endLine: line,
      endColumn: column + 3,
    });
  });

  it('are counted on from where the chunk starts', () => {
    const lines = indexOf('rest key\nkey', { byteOffset: 1000, line: 7, column: 41 });
    expect(lines.region({ start: 5, end: 8 })).toEqual({
      startLine: 7,
      startColumn: 46,
      endLine: 7,
      endColumn: 49,
      byteOffset: 1005,
      byteLength: 3,
    });
    expect(lines.region({ start: 9, end: 12 })).toMatchObject({ startLine: 8, startColumn: 1, endColumn: 4 });
  });

  it('of text with a byte that is not UTF-8 count as the text is shown', () => {
    const content = Buffer.concat([Buffer.from('clé key\n'), Buffer.of(0xff), Buffer.from(' clé key')]);
    const lines = new LineIndex(new ChunkText(content), fileStart);
    const [first, second] = [content.indexOf('key'), content.lastIndexOf('key')];
    expect(lines.region({ start: first, end: first + 3 })).toMatchObject({ startLine: 1, startColumn: 5 });
    expect(lines.region({ start: second, end: second + 3 })).toMatchObject({ startLine: 2, startColumn: 7 });
  });

  it.each([
    [0, 0, 'one'],
    [1, 1, ''],
    [0, 2, 'one\n\nthree\r'],
    [2, 2, 'three\r'],
    [3, 3, 'four'],
    [2, 99, 'three\r\nfour'],
    [-3, 0, 'one'],
    [99, 99, ''],
  ])('from %i to %i are given without the last end', (first, last, expected) => {
    const content = 'one\n\nthree\r\nfour';
    const { start, end } = indexOf(content).linesRange(first, last);
    expect(content.slice(start, end)).toBe(expected);
  });

  it('after a final line end is empty', () => {
    expect(indexOf('one\n').linesRange(1, 1)).toEqual({ start: 4, end: 4 });
    expect(indexOf('').linesRange(0, 0)).toEqual({ start: 0, end: 0 });
  });

  it('are found for each byte, the line end included', () => {
    const lines = indexOf('a\nbc\n\nd');
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((offset) => lines.lineAt(offset))).toEqual([0, 0, 1, 1, 1, 2, 3, 3]);
  });

  it('may be 16 MB long: places far to the right cost no more than others', () => {
    const piece = `é${'x'.repeat(98)}`;
    const pieces = 16 * 10_000;
    const lines = indexOf(piece.repeat(pieces));
    const pieceBytes = Buffer.byteLength(piece);
    // Backwards and forwards: counting from the line's start each time would look at 100 GB.
    for (let step = 0; step < 10_000; step++) {
      const at = step % 2 === 0 ? pieces - 1 - step : pieces / 2 + step;
      expect(lines.region({ start: at * pieceBytes, end: at * pieceBytes + 2 }).startColumn).toBe(
        at * 99 + 1,
      );
    }
  });
});
