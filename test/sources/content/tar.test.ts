import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { readContent } from '../../helpers/read-content.ts';
import { oldTar, tar } from '../../helpers/tar.ts';

const files = [
  { name: 'a.txt', content: 'first' },
  { name: 'empty', content: '' },
  { name: 'dir/b.txt', content: 'second' },
];
const texts = ['a.txt:first', 'dir/b.txt:second'];

function withChecksum(header: Buffer): Buffer {
  header.fill(0x20, 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** A tar of one file with its header changed. */
async function tarWith(change: (header: Buffer) => void, content = 'text'): Promise<Buffer> {
  const bytes = await tar([{ name: 'name', content }]);
  change(bytes.subarray(0, 512));
  withChecksum(bytes.subarray(0, 512));
  return bytes;
}

describe('a tar', () => {
  it('is searched file by file, not as it is stored', async () => {
    const { chunks, ...read } = await readContent(await tar(files));
    expect(read).toMatchObject({ texts, skipped: [] });
    expect(chunks).toMatchObject([
      { provenance: { contentId: 'file:it', members: ['a.txt'] }, decoded: ['archive'] },
      { provenance: { members: ['dir/b.txt'] }, decoded: ['archive'] },
    ]);
  });

  it('in a gzip file is one archive', async () => {
    const { chunks, ...read } = await readContent(gzipSync(await tar(files)), { maxArchiveDepth: 1 });
    expect(read).toMatchObject({ texts, skipped: [] });
    expect(chunks.map(({ decoded }) => decoded)).toEqual([['archive'], ['archive']]);
  });

  it('is read in blocks of any size', async () => {
    const bytes = await tar(files);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3000 }), async (length) => {
        const count = Math.ceil(bytes.length / length);
        const blocks = Array.from({ length: count }, (_, index) =>
          bytes.subarray(index * length, (index + 1) * length),
        );
        expect(await readContent(blocks)).toMatchObject({ texts, skipped: [] });
      }),
      { numRuns: 30 },
    );
  });

  it('of Unix v7, without magic, is known by its checksum', async () => {
    expect(await readContent(oldTar('old.txt', 'text'))).toMatchObject({
      texts: ['old.txt:text'],
      skipped: [],
    });
    const noTar = oldTar('old.txt', 'text');
    noTar[0] = 0x21;
    expect((await readContent(noTar)).texts[0]).toBe(noTar.toString());
  });

  it.each([
    ['long', 'x'.repeat(120)],
    ['very long', `${'dir/'.repeat(100)}file`],
    ['not of ASCII', 'fájl/文件'],
    ['outside', '../../etc/passwd'],
    ['of several lines', 'a\nb'],
  ])('may hold a name that is %s', async (_, name) => {
    expect((await readContent(await tar([{ name, content: 'text' }]))).texts).toEqual([`${name}:text`]);
  });

  it("reads GNU's long names", async () => {
    const name = `${'long/'.repeat(40)}name`;
    const longLink = await tar([{ name: '././@LongLink', content: `${name}\0` }]);
    longLink[156] = 'L'.charCodeAt(0);
    withChecksum(longLink.subarray(0, 512));
    const bytes = Buffer.concat([
      longLink.subarray(0, 1024),
      await tar([{ name: 'short', content: 'text' }]),
    ]);
    expect(await readContent(bytes)).toMatchObject({ texts: [`${name}:text`], skipped: [] });
  });

  it('reads sizes in binary', async () => {
    const bytes = await tarWith((header) => {
      header.fill(0, 124, 136);
      header[124] = 0x80;
      header[135] = 4;
    });
    expect(await readContent(bytes)).toMatchObject({ texts: ['name:text'], skipped: [] });
  });

  it('reads sparse files of GNU, as far as their data goes', async () => {
    const bytes = await tarWith((header) => {
      header[156] = 'S'.charCodeAt(0);
      header[482] = 1;
    });
    const map = Buffer.alloc(512);
    const sparse = Buffer.concat([bytes.subarray(0, 512), map, bytes.subarray(512)]);
    expect(await readContent(sparse)).toMatchObject({ texts: ['name:text'], skipped: [] });
  });

  it('holds no data for links, whatever size they state', async () => {
    const link = (
      await tarWith((header) => {
        header[156] = '2'.charCodeAt(0);
      })
    ).subarray(0, 512);
    expect(await readContent(Buffer.concat([link, await tar(files)]))).toMatchObject({ texts, skipped: [] });
  });

  it('appended to another is read', async () => {
    const bytes = Buffer.concat([await tar(files), oldTar('c.txt', 'third')]);
    expect(await readContent(bytes)).toMatchObject({ texts: [...texts, 'c.txt:third'], skipped: [] });
  });
});

describe('a broken tar', () => {
  it('is read to where it is cut off', async () => {
    const bytes = await tar(files);
    const read = await readContent(bytes.subarray(0, bytes.indexOf('second') + 3));
    expect(read).toMatchObject({ texts: ['a.txt:first', 'dir/b.txt:sec'], skipped: ['archive-broken it'] });
  });

  it('is searched as plain bytes after the break, at their true place', async () => {
    const bytes = Buffer.concat([
      await tar([{ name: 'a', content: 'one\ntwo' }]),
      Buffer.from('not a header\nat all'),
    ]);
    const { chunks, ...read } = await readContent(bytes);
    expect(read).toMatchObject({
      texts: ['a:one\ntwo', 'not a header\nat all'],
      skipped: ['archive-broken it'],
    });
    const before = bytes.subarray(0, bytes.indexOf('not a')).toString();
    expect(chunks[1]).toMatchObject({
      provenance: { members: [] },
      start: { byteOffset: before.length, line: 2, column: before.length - before.indexOf('\n') },
    });
  });

  it('with a wrong first checksum is plain bytes', async () => {
    const bytes = await tar(files);
    bytes[0] = 0x21;
    const read = await readContent(bytes);
    expect(read).toMatchObject({ texts: [bytes.toString()], skipped: ['archive-broken it'] });
  });

  it('never throws, whatever its header says', async () => {
    const bytes = await tar(files);
    await fc.assert(
      fc.asyncProperty(fc.nat(511), fc.uint8Array({ minLength: 1, maxLength: 30 }), async (start, change) => {
        const damaged = Buffer.from(bytes);
        damaged.set(change.slice(0, 512 - start), start);
        withChecksum(damaged.subarray(0, 512));
        expect((await readContent(damaged)).chunks.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
