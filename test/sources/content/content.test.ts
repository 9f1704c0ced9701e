import { describe, expect, it } from 'vitest';
import { Coverage } from '../../../src/model/coverage.ts';
import { ScanError } from '../../../src/model/scan-error.ts';
import { contentChunks, wholeChunk } from '../../../src/sources/content/content.ts';
import { blocksOf, readContent, testLimits } from '../../helpers/read-content.ts';

const mebibyte = 2 ** 20;

function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

/** A text cut into blocks at places that suit no character. */
function inBlocks(bytes: Buffer, length: number): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) =>
    bytes.subarray(index * length, (index + 1) * length),
  );
}

async function* failing(error: unknown): AsyncGenerator<Uint8Array> {
  yield Buffer.from('read before');
  throw error;
}

describe('small content', () => {
  it('is one chunk of the very bytes', () => {
    const bytes = Buffer.from('text\n');
    expect(wholeChunk('blob:1', bytes)?.bytes).toBe(bytes);
    expect(wholeChunk('blob:1', bytes)).toEqual({
      bytes,
      provenance: { contentId: 'blob:1', members: [] },
      fresh: [{ start: 0, end: 5 }],
      start: { byteOffset: 0, line: 1, column: 1 },
      decoded: [],
    });
  });

  it.each([
    ['an archive', Buffer.from('PK\x03\x04', 'latin1')],
    ['UTF-16', Buffer.from('\ufefftext', 'utf16le')],
    ['larger than a piece', Buffer.alloc(8 * mebibyte + 1)],
  ])('that is %s takes the slow way', (_, bytes) => {
    expect(wholeChunk('blob:1', bytes)).toBeNull();
  });

  it('is one chunk without a byte when it is empty', async () => {
    expect((await readContent(Buffer.alloc(0))).texts).toEqual(['']);
    expect((await readContent([])).texts).toEqual(['']);
  });

  it.each([
    ['in hand', Buffer.from('\ufefftext')],
    ['in blocks', inBlocks(Buffer.from('\ufefftext'), 2)],
  ])('loses its UTF-8 mark, %s, but not its place', async (_, bytes) => {
    const { chunks, texts } = await readContent(bytes);
    expect(texts).toEqual(['text']);
    expect(chunks).toMatchObject([{ start: { byteOffset: 3, line: 1, column: 1 }, decoded: [] }]);
  });
});

describe('large content', () => {
  it('of 60 MB in a single line keeps true places', async () => {
    const needle = 'needle';
    const bytes = Buffer.alloc(60_000_000, 'é');
    const offsets = [0, 8 * mebibyte - 4, 30_000_000, 59_999_990];
    offsets.forEach((offset) => bytes.write(needle, offset));

    const { chunks } = await readContent(inBlocks(bytes, 65_537));
    const found = chunks.flatMap(({ bytes, fresh, start }) => {
      const content = Buffer.from(bytes);
      return offsets
        .map((offset) => content.indexOf(needle, Math.max(0, offset - start.byteOffset)))
        .filter((at) => at !== -1 && fresh.some((range) => at >= range.start && at < range.end))
        .map((at) => ({
          byteOffset: start.byteOffset + at,
          line: start.line,
          column: start.column + content.toString('utf8', 0, at).length,
        }));
    });
    const expected = offsets.map((byteOffset) => ({
      byteOffset,
      line: 1,
      column: bytes.toString('utf8', 0, byteOffset).length + 1,
    }));
    expect([...new Map(found.map((place) => [place.byteOffset, place])).values()]).toEqual(expected);
  });

  it('is left out over the limit, with what to do about it', async () => {
    const coverage = new Coverage();
    const bytes = blocksOf([Buffer.from('never read')]);
    const content = { contentId: 'file:it', name: 'it', size: 101, bytes };
    const chunks = contentChunks(content, { ...testLimits, maxFileSize: 100 }, coverage);
    expect(await Array.fromAsync(chunks)).toEqual([]);
    expect(coverage.summary().skipped).toEqual([
      { what: 'it', reason: 'too-large', count: 1, hint: expect.stringContaining('--max-file-size') },
    ]);
    expect((await readContent(Buffer.alloc(101), { maxFileSize: 100 })).skipped).toEqual(['too-large it']);
  });

  it('of unknown size is read up to the limit', async () => {
    const blocks = inBlocks(Buffer.from('abcdefghij'.repeat(10)), 7);
    expect(await readContent(blocks, { maxFileSize: 12 })).toMatchObject({
      texts: ['abcdefghijab'],
      skipped: ['too-large it'],
    });
    expect((await readContent(blocks, { maxFileSize: 100 })).skipped).toEqual([]);
  });
});

describe('UTF-16', () => {
  const text = 'név = "titkos"\r\n😀 x';
  const marked = `\ufeff${text}`;
  it.each([
    ['little-endian with a mark', Buffer.from(marked, 'utf16le')],
    ['big-endian with a mark', bigEndian(marked)],
    ['little-endian without one', Buffer.from(text, 'utf16le')],
    ['big-endian without one', bigEndian(text)],
  ])('%s is searched as text, whole and in blocks', async (_, bytes) => {
    for (const content of [bytes, inBlocks(bytes, 3)]) {
      const { chunks } = await readContent(content);
      const transcoded = chunks.filter(({ decoded }) => decoded.includes('utf-16'));
      expect(transcoded.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([text]);
      expect(transcoded[0]?.start).toEqual({ byteOffset: 0, line: 1, column: 1 });
    }
  });

  it('of more than a piece is cut into pieces of text', async () => {
    const line = 'x'.repeat(99);
    const bytes = Buffer.from(`\ufeff${`${line}\n`.repeat(200_000)}`, 'utf16le');
    const { chunks } = await readContent(bytes);
    const transcoded = chunks.filter(({ decoded }) => decoded.includes('utf-16'));
    expect(transcoded.length).toBe(3);
    expect(transcoded[1]?.start.line).toBe(Math.floor((transcoded[1]?.start.byteOffset ?? 0) / 100) + 1);
  });

  it('does not hide lines that were appended in another encoding', async () => {
    const bytes = Buffer.concat([Buffer.from(marked, 'utf16le'), Buffer.from('appended')]);
    const { chunks } = await readContent(bytes);
    const stored = chunks.filter(({ decoded }) => decoded.length === 0);
    expect(stored.map(({ bytes }) => Buffer.from(bytes).includes('appended'))).toEqual([true]);
  });
});

describe('content that cannot be read', () => {
  it('is searched as far as it can be, and recorded', async () => {
    const error = Object.assign(new Error('disk'), { code: 'EIO' });
    expect(await readContent(failing(error))).toMatchObject({
      texts: ['read before'],
      skipped: ['unreadable it'],
    });
  });

  it.each([
    ['a bug', new TypeError('undefined is not a function')],
    ['an error that the user can mend', new ScanError('GIT_FAILED', 'git is gone')],
    ['a scan that was stopped', new DOMException('stopped', 'AbortError')],
  ])('because of %s throws', async (_, error) => {
    await expect(readContent(failing(error))).rejects.toBe(error);
  });

  it('ends at once when the scan is stopped, whatever the reason', async () => {
    const reason = Object.assign(new Error('interrupted'), { code: 'SIGINT' });
    const controller = new AbortController();
    async function* blocks(): AsyncGenerator<Uint8Array> {
      controller.abort(reason);
      yield Buffer.from('too late');
    }
    const content = { contentId: 'file:it', name: 'it', size: null, bytes: blocks() };
    const chunks = contentChunks(content, testLimits, new Coverage(), controller.signal);
    await expect(Array.fromAsync(chunks)).rejects.toBe(reason);
  });
});
