import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Coverage } from '../../src/model/coverage.ts';
import { directory } from '../../src/sources/directory.ts';
import { fileTree } from '../helpers/file-tree.ts';
import { testLimits } from '../helpers/read-content.ts';
import { zip } from '../helpers/zip.ts';
import { never, read } from './directory/read-directory.ts';

describe('a directory', () => {
  it('gives every file once, in the order of names, with its place', async () => {
    const folder = fileTree({
      'b.txt': 'b',
      'a/2': 'a2',
      'a/10': 'a10',
      'a/z/deep': 'deep',
      '.env': 'dot',
    });
    const { paths, texts, coverage } = await read([folder]);
    expect(paths).toEqual(['.env', 'a/10', 'a/2', 'a/z/deep', 'b.txt']);
    expect(texts).toEqual({ '.env': 'dot', 'a/10': 'a10', 'a/2': 'a2', 'a/z/deep': 'deep', 'b.txt': 'b' });
    expect(coverage.summary()).toMatchObject({ complete: true, files: 5, bytes: 13 });
  });

  it('says where its contents are: in the tree that was scanned', async () => {
    const source = directory(['x'], { limits: testLimits });
    const places = await source.locate(new Set(['file:a/b']), never);
    expect(places).toEqual(new Map([['file:a/b', [{ path: 'a/b', state: 'in-tree' }]]]));
    expect(source.target).toEqual({ kind: 'dir', name: 'x' });
  });

  it('is entered whatever its name, but for .git', async () => {
    const folder = fileTree({
      'node_modules/p/x.js': 'x',
      '.hidden/y': 'y',
      '.git/config': 'never',
      'sub/.git/config': 'never',
      'module/.git': 'gitdir: elsewhere',
      '.github/z': 'z',
    });
    expect((await read([folder])).paths).toEqual(['.github/z', '.hidden/y', 'node_modules/p/x.js']);
  });

  it('opens archives in it, and counts their bytes as they are stored', async () => {
    const archive = zip([{ name: 'inner.txt', content: 'inside' }]);
    const { texts, coverage } = await read([fileTree({ 'a.zip': archive })]);
    expect(texts).toEqual({ 'a.zip': 'inside' });
    expect(coverage.count('bytes')).toBe(archive.length);
  });

  it('reads a large file in pieces', async () => {
    const folder = fileTree({ large: Buffer.alloc(20_000_000, 'line of text\n') });
    const coverage = new Coverage();
    const chunks = await Array.fromAsync(directory([folder], { limits: testLimits }).chunks(coverage, never));
    expect(chunks.length).toBe(3);
    expect(chunks[2]?.start.line).toBe(Math.floor((chunks[2]?.start.byteOffset ?? 0) / 13) + 1);
    expect(coverage.summary()).toMatchObject({ files: 1, bytes: 20_000_000, complete: true });
  });

  it('leaves out a file over the limit, and says so', async () => {
    const folder = fileTree({ large: Buffer.alloc(2000), small: 'x' });
    const { paths, skipped, coverage } = await read([folder], {
      limits: { ...testLimits, maxFileSize: 1999 },
    });
    expect(paths).toEqual(['small']);
    expect(skipped).toEqual(['too-large large']);
    expect(coverage.count('files')).toBe(1);
  });

  it('leaves out the paths that the scan itself uses', async () => {
    const folder = fileTree({ baseline: 'x', 'out/report.json': 'x', kept: 'x' });
    const excludedPaths = [
      path.join(folder, 'baseline'),
      path.join(folder, 'out'),
      path.join(folder, 'missing'),
    ];
    expect((await read([folder], { excludedPaths })).paths).toEqual(['kept']);
  });
});

describe('a scan that is stopped', () => {
  it('ends before the next file', async () => {
    const controller = new AbortController();
    const reason = new Error('stopped');
    const seen: string[] = [];
    const scan = async (): Promise<void> => {
      const folder = fileTree({ a: 'a', b: 'b', c: 'c' });
      const source = directory([folder], { limits: testLimits });
      for await (const chunk of source.chunks(new Coverage(), controller.signal)) {
        seen.push(Buffer.from(chunk.bytes).toString());
        controller.abort(reason);
      }
    };
    await expect(scan()).rejects.toBe(reason);
    expect(seen).toEqual(['a']);
  });

  it('hears of it while it reads', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [`${index}`, 'x'.repeat(5000)]),
    );
    const source = directory([fileTree(files)], { limits: testLimits });
    let count = 0;
    const scan = async (): Promise<void> => {
      for await (const chunk of source.chunks(new Coverage(), AbortSignal.timeout(1))) {
        count += chunk.fresh.length;
      }
    };
    await expect(scan()).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(count).toBeLessThan(3000);
  });
});
