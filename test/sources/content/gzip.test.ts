import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gzipHeader } from '../../../src/sources/content/gzip.ts';
import { readContent } from '../../helpers/read-content.ts';

/** Writes a gzip with the optional fields of its header (RFC 1952, 2.3). */
function gzipWith(flags: number, fields: string, content: string): Buffer {
  const plain = gzipSync(content);
  const header = Buffer.from(plain.subarray(0, 10));
  header[3] = flags;
  return Buffer.concat([header, Buffer.from(fields, 'latin1'), plain.subarray(10)]);
}

const lines = Array.from({ length: 5000 }, (_, line) => `line ${line} ${(line * 7919) % 10_007}`).join('\n');

describe('a gzip file', () => {
  it('is searched unpacked', async () => {
    const { chunks, ...read } = await readContent(gzipSync('text'));
    expect(read).toMatchObject({ texts: ['it:text'], skipped: [] });
    expect(chunks).toMatchObject([{ decoded: ['archive'], start: { byteOffset: 0, line: 1, column: 1 } }]);
  });

  it.each([
    ['a name', 8, 'orig.txt\0', 'orig.txt:text'],
    ['a comment', 16, 'a comment\0', 'it:text'],
    ['an extra field', 4, '\x03\x00abc', 'it:text'],
    ['a header checksum', 2, '\x00\x00', 'it:text'],
    ['all of them', 30, '\x03\x00abcorig.txt\0a comment\0\x00\x00', 'orig.txt:text'],
  ])('with %s in its header is read', async (_, flags, fields, text) => {
    expect(await readContent(gzipWith(flags, fields, 'text'))).toMatchObject({ texts: [text], skipped: [] });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['NULs as padding', Buffer.alloc(700)],
    ['another member', gzipSync(' and more')],
  ])('followed by %s is whole', async (_, tail) => {
    const read = await readContent(Buffer.concat([gzipSync('text'), tail]));
    expect(read.skipped).toEqual([]);
    expect(read.texts).toEqual([tail.length > 0 && tail[0] !== 0 ? 'it:text and more' : 'it:text']);
  });

  it('followed by something else is broken: that is searched too', async () => {
    const read = await readContent(Buffer.concat([gzipSync('text'), Buffer.from('appended')]));
    expect(read.skipped).toEqual(['archive-broken it']);
    expect(read.texts[0]).toBe('it:text');
    expect(read.texts[1]).toContain('appended');
  });

  it.each([
    ['cut off in its data', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
    ['cut off in its trailer', (bytes: Buffer) => bytes.subarray(0, bytes.length - 3)],
    [
      'damaged near its end',
      (bytes: Buffer) => Buffer.from(bytes).fill(0xff, bytes.length - 200, bytes.length - 8),
    ],
    ['of another length than it says', (bytes: Buffer) => Buffer.from(bytes).fill(0x7f, bytes.length - 4)],
    [
      'of another checksum than it says',
      (bytes: Buffer) => Buffer.from(bytes).fill(0x7f, bytes.length - 8, bytes.length - 4),
    ],
  ])('%s is read as far as it can be', async (_, damage) => {
    for (const content of [lines.slice(0, 20_000), lines]) {
      const read = await readContent(damage(gzipSync(content)));
      expect(read.skipped).toEqual(['archive-broken it']);
      expect(read.texts[0]?.slice(3, 10_000)).toBe(content.slice(0, 9_997));
    }
  });

  it.each([
    ['nothing', ''],
    ['an extra field that never ends', '\xff\xff'],
    ['a name that never ends', 'name'],
  ])('with %s after its magic is plain bytes', async (_, tail) => {
    const bytes = Buffer.from(`\x1f\x8b\x08\x0c\0\0\0\0\0\x03${tail}`, 'latin1');
    expect(gzipHeader(bytes)).toBeNull();
    const read = await readContent(bytes);
    expect(read.skipped).toEqual(['archive-broken it']);
    expect(read.chunks.map((chunk) => Buffer.from(chunk.bytes).equals(bytes))).toEqual([true]);
  });
});
