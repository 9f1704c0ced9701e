import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Coverage } from '../../../src/model/coverage.ts';
import { contentChunks } from '../../../src/sources/content/content.ts';
import { readContent, testLimits } from '../../helpers/read-content.ts';
import { tar } from '../../helpers/tar.ts';
import { zip } from '../../helpers/zip.ts';

const mebibyte = 2 ** 20;

/** A text inside as many zips. */
function nested(depth: number): Buffer {
  let bytes: Buffer = Buffer.from('text');
  for (let level = depth; level > 0; level -= 1) {
    bytes = zip([{ name: `level${level}`, content: bytes }]);
  }
  return bytes;
}

describe('archives inside each other', () => {
  it('are opened, whatever their kind', async () => {
    const inner = gzipSync(await tar([{ name: 'deep.txt', content: 'text' }]));
    const bytes = zip([{ name: 'lib.jar', content: await tar([{ name: 'x.tgz', content: inner }]) }]);
    const { chunks, ...read } = await readContent(bytes);
    expect(read).toMatchObject({ texts: ['lib.jar:x.tgz:deep.txt:text'], skipped: [] });
    expect(chunks[0]?.decoded).toEqual(['archive', 'archive', 'archive']);
  });

  it('are opened as deep as is allowed, then searched as they are', async () => {
    expect(await readContent(nested(3), { maxArchiveDepth: 3 })).toMatchObject({
      texts: ['level1:level2:level3:text'],
      skipped: [],
    });
    const { chunks, skipped } = await readContent(nested(3), { maxArchiveDepth: 2 });
    expect(skipped).toEqual(['archive-depth it!level1!level2']);
    expect(chunks.map(({ provenance }) => provenance.members)).toEqual([['level1', 'level2']]);
    expect(Buffer.from(chunks[0]?.bytes ?? []).includes('level3')).toBe(true);
  });

  it('hold UTF-16 too', async () => {
    const bytes = zip([{ name: 'a.reg', content: Buffer.from('\ufeffsome text', 'utf16le') }]);
    const { chunks } = await readContent(bytes);
    expect(chunks.map(({ decoded }) => decoded)).toEqual([['archive'], ['archive', 'utf-16']]);
  });

  it('tell every place by lines of the innermost file', async () => {
    const line = `${'x'.repeat(63)}\n`;
    const bytes = zip([{ name: 'big', content: line.repeat(200_000) }]);
    const { chunks } = await readContent(bytes);
    expect(chunks.map(({ start }) => start.line)).toEqual([1, (8 * mebibyte - 128 * 1024) / 64 + 1]);
  });
});

describe('an archive that is not opened', () => {
  it.each([
    ['zip', nested(1)],
    ['gzip', gzipSync('text')],
  ])('is searched as it is, and recorded: %s at depth 0', async (_, bytes) => {
    const { chunks, skipped } = await readContent(bytes, { maxArchiveDepth: 0 });
    expect(skipped).toEqual(['archive-depth it']);
    expect(chunks.map((chunk) => Buffer.from(chunk.bytes).equals(bytes))).toEqual([true]);
  });

  it.each([
    ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
    ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
    ['rar 4', [...Buffer.from('Rar!\x1a\x07\x00', 'latin1')]],
    ['rar 5', [...Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1')]],
    ['bzip2', [...Buffer.from('BZh91AY&SY', 'latin1')]],
    ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ])('because nothing here reads %s is searched as it is, and recorded', async (_, magic) => {
    const bytes = Buffer.from([...magic, ...Buffer.from('the rest')]);
    const { chunks, skipped } = await readContent(bytes);
    expect(skipped).toEqual(['unsupported it']);
    expect(chunks.map((chunk) => Buffer.from(chunk.bytes).equals(bytes))).toEqual([true]);
  });

  it.each(['PK', 'BZh9', 'Rar!', '7z', '\x1f\x8b'])('starts with more than %j', async (start) => {
    expect((await readContent(Buffer.from(`${start} text`, 'latin1'))).skipped).toEqual([]);
  });
});

describe('a limit of archives', () => {
  const files = Array.from({ length: 20 }, (_, index) => ({ name: `${index}`, content: `text ${index}` }));

  it.each([
    ['a zip', zip(files), 12],
    ['a zip in a zip', zip([{ name: 'inner', content: zip(files) }]), 11],
  ])('of entries ends %s there', async (_, bytes, count) => {
    const { chunks, skipped } = await readContent(bytes, { maxArchiveEntries: 12 });
    expect(chunks.length).toBe(count);
    expect(skipped).toEqual(['archive-limit it']);
    expect((await readContent(bytes, { maxArchiveEntries: 21 })).skipped).toEqual([]);
  });

  it('of entries ends a tar there', async () => {
    expect(await readContent(await tar(files), { maxArchiveEntries: 2 })).toMatchObject({
      texts: ['0:text 0', '1:text 1'],
      skipped: ['archive-limit it'],
    });
  });

  it('of entries ends a gzip file of many members', async () => {
    const bytes = Buffer.concat(Array.from({ length: 20 }, () => gzipSync('x')));
    expect(await readContent(bytes, { maxArchiveEntries: 12 })).toMatchObject({
      texts: [`it:${'x'.repeat(12)}`],
      skipped: ['archive-limit it'],
    });
  });

  it('of bytes ends a zip whose entries share their data', async () => {
    const bytes = zip([{ name: 'a', content: 'x'.repeat(50_000), method: 0 }]);
    const start = bytes.indexOf('PK\x01\x02', 0, 'latin1');
    const entry = bytes.subarray(start, bytes.length - 22);
    const end = Buffer.from(bytes.subarray(bytes.length - 22));
    end.writeUInt16LE(1000, 10);
    end.writeUInt32LE(1000 * entry.length, 12);
    const bomb = Buffer.concat([bytes.subarray(0, start), ...Array.from({ length: 1000 }, () => entry), end]);
    const { chunks, skipped } = await readContent(bomb, { maxArchiveBytes: mebibyte });
    expect(chunks.length).toBeLessThan(25);
    expect(skipped).toEqual(['archive-limit it']);
  });

  it.each([
    ['a gzip bomb', gzipSync(Buffer.alloc(200 * mebibyte))],
    ['a gzip bomb in a gzip file', gzipSync(gzipSync(Buffer.alloc(300 * mebibyte)))],
    ['a zip bomb', zip([{ name: 'a', content: Buffer.alloc(200 * mebibyte) }])],
  ])('of the ratio ends %s', async (_, bytes) => {
    const coverage = new Coverage();
    const content = { contentId: 'file:it', name: 'it', size: bytes.length, bytes };
    let searched = 0;
    for await (const chunk of contentChunks(content, { ...testLimits, maxArchiveRatio: 100 }, coverage)) {
      searched += chunk.fresh.reduce((sum, { start, end }) => sum + end - start, 0);
    }
    expect(searched).toBeLessThan(Math.max(17 * mebibyte, bytes.length * 101));
    expect(coverage.summary().skipped).toMatchObject([
      { what: 'it', reason: 'archive-limit', hint: expect.any(String) },
    ]);
  });

  it('of the ratio leaves small archives alone', async () => {
    const { skipped } = await readContent(gzipSync(Buffer.alloc(8 * mebibyte)), { maxArchiveRatio: 2 });
    expect(skipped).toEqual([]);
  });

  it('of the file size holds for members', async () => {
    const bytes = zip([
      { name: 'large', content: 'x'.repeat(2000) },
      { name: 'small', content: 'text' },
      { name: 'large.zip', content: zip([{ name: 'stored', content: 'y'.repeat(2000), method: 0 }]) },
    ]);
    const { texts, skipped } = await readContent(bytes, { maxFileSize: 1500 });
    expect(texts).toEqual([`large:${'x'.repeat(1500)}`, 'small:text']);
    expect(skipped).toEqual(['too-large it!large', 'too-large it!large.zip']);
  });

  it('of the file size holds for archives of unknown size', async () => {
    const bytes = zip(files);
    expect(await readContent([bytes], { maxFileSize: bytes.length - 1 })).toMatchObject({
      texts: [],
      skipped: ['too-large it'],
    });
  });
});

describe('a scan that is stopped', () => {
  it('ends in the middle of an archive', async () => {
    const controller = new AbortController();
    const bytes = zip(Array.from({ length: 9 }, (_, index) => ({ name: `${index}`, content: 'text' })));
    const content = { contentId: 'file:it', name: 'it', size: bytes.length, bytes };
    const chunks = contentChunks(content, testLimits, new Coverage(), controller.signal);
    await chunks.next();
    controller.abort(new Error('stopped'));
    await expect(chunks.next()).rejects.toThrow('stopped');
  });
});
