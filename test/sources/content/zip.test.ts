import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../helpers/read-content.ts';
import { zip, type ZipFile } from '../../helpers/zip.ts';

const files: readonly ZipFile[] = [
  { name: 'a.txt', content: 'first' },
  { name: 'dir/', content: '', method: 0 },
  { name: 'dir/b.txt', content: 'second', method: 0 },
];
const texts = ['a.txt:first', 'dir/b.txt:second'];

describe('a zip', () => {
  it('is searched file by file, not as it is stored', async () => {
    const { chunks, ...read } = await readContent(zip(files));
    expect(read).toMatchObject({ texts, skipped: [] });
    expect(chunks).toMatchObject([
      {
        provenance: { contentId: 'file:it', members: ['a.txt'] },
        decoded: ['archive'],
        start: { line: 1, column: 1 },
      },
      { provenance: { members: ['dir/b.txt'] }, decoded: ['archive'] },
    ]);
  });

  it.each([
    ['in blocks', [zip(files).subarray(0, 100), zip(files).subarray(100)]],
    ['with a comment', zip(files, 'made by hand')],
    ['with sizes after the data', zip(files.map((file) => ({ ...file, hasDescriptor: true })))],
    ['with sizes of 64 bits', zip(files.map((file) => ({ ...file, isZip64: true })))],
    ['with something after it', Buffer.concat([zip(files), Buffer.from('\r\n')])],
  ])('%s is read', async (_, bytes) => {
    expect(await readContent(bytes)).toMatchObject({ texts, skipped: [] });
  });

  it('without a file holds nothing', async () => {
    expect(await readContent(zip([]))).toMatchObject({ texts: [], skipped: [] });
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'C:\\x', 'a\nb', '\u202e', ''])(
    'may name a file %j: that is a label',
    async (name) => {
      const { chunks, skipped } = await readContent(zip([{ name, content: 'text' }]));
      expect(chunks.map(({ provenance }) => provenance.members)).toEqual([[name]]);
      expect(skipped).toEqual([]);
    },
  );

  it('says which files are encrypted or packed in another way, and reads the others', async () => {
    const bytes = zip([
      { name: 'locked', content: 'x', isEncrypted: true },
      { name: 'lzma', content: 'x', method: 14 },
      ...files,
    ]);
    expect(await readContent(bytes)).toMatchObject({
      texts,
      skipped: ['archive-encrypted it!locked', 'unsupported it!lzma'],
    });
  });
});

describe('a broken zip', () => {
  const whole = zip(files.map((file) => ({ ...file, hasDescriptor: file.name === 'a.txt' })));

  it('is read by what is left of it, and as plain bytes, when it is cut off', async () => {
    const cut = whole.subarray(0, whole.indexOf('second') + 3);
    const { chunks, ...read } = await readContent(cut);
    expect(read.skipped).toEqual(['archive-broken it', 'archive-broken it!dir/b.txt']);
    expect(read.texts.slice(0, 2)).toEqual(['a.txt:first', 'dir/b.txt:sec']);
    expect(Buffer.from(chunks.at(-1)?.bytes ?? []).equals(cut)).toBe(true);
  });

  it('is read where its directory goes on wrongly', async () => {
    const bytes = Buffer.from(whole);
    bytes.fill(0, bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1'), bytes.length - 22);
    const read = await readContent(bytes);
    expect(read.skipped).toEqual(['archive-broken it']);
    expect(read.texts.slice(0, 2)).toEqual(texts);
  });

  it('gives what stands before the break in a file, and the files after it', async () => {
    const content = Array.from({ length: 400 }, (_, line) => `line ${line} ${line * 7919}`).join('\n');
    const bytes = zip([{ name: 'broken', content }, ...files]);
    bytes.fill(0xff, 1000, 1200);
    const read = await readContent(bytes);
    expect(read.skipped).toEqual(['archive-broken it!broken']);
    expect(read.texts[0]?.startsWith('broken:line 0 0\nline 1 7919\n')).toBe(true);
    expect(read.texts.slice(1, 3)).toEqual(texts);
  });

  it('is noticed by the checksum of a file', async () => {
    const read = await readContent(zip([{ name: 'a.txt', content: 'first', crc: 1 }]));
    expect(read.skipped).toEqual(['archive-broken it!a.txt']);
    expect(read.texts[0]).toBe('a.txt:first');
  });

  it('never throws, and is taken for whole only when everything was read', async () => {
    const long = 'some text '.repeat(50);
    const bytes = zip([...files, { name: 'long', content: long, hasDescriptor: true }]);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 4, max: bytes.length }),
        fc.integer({ min: 1, max: 60 }),
        async (start, length) => {
          const damaged = Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + length)]);
          const { chunks, skipped } = await readContent(damaged);
          const contents = new Set(chunks.map((chunk) => Buffer.from(chunk.bytes).toString()));
          const isAllRead = ['first', 'second', long].every((content) => contents.has(content));
          expect(skipped.length > 0 || isAllRead).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of random bytes never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.uint8Array({ maxLength: 60 }),
        async (body, tail) => {
          const magic = Buffer.from('PK\x03\x04', 'latin1');
          const end = Buffer.from('PK\x05\x06', 'latin1');
          const read = await readContent(Buffer.concat([magic, body, end, tail]));
          expect(read.chunks.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
