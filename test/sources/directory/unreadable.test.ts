import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Coverage } from '../../../src/model/coverage.ts';
import { directory } from '../../../src/sources/directory.ts';
import { fileTree } from '../../helpers/file-tree.ts';
import { testLimits } from '../../helpers/read-content.ts';
import { never, read } from './read-directory.ts';

const isRoot = process.getuid?.() === 0;

describe('what is not a file', () => {
  it('is never opened', async () => {
    const folder = fileTree({ file: 'text' });
    execFileSync('sh', ['-c', 'mkfifo pipe'], { cwd: folder });
    const server = createServer().listen(path.join(folder, 'socket'));
    onTestFinished(() => {
      server.close();
    });
    const { paths, skipped } = await read([folder]);
    expect(paths).toEqual(['file']);
    expect(skipped).toEqual([]);
  });

  it('cannot be scanned by name', async () => {
    const pipe = path.join(fileTree(), 'pipe');
    execFileSync('sh', ['-c', 'mkfifo "$0"', pipe]);
    await expect(read([pipe])).rejects.toMatchObject({ code: 'UNREADABLE', exitCode: 3 });
  });

  it.each(['missing', 'file/below', ''])('because there is no %j is a wrong argument', async (name) => {
    const folder = fileTree({ file: 'text' });
    const target = name === '' ? '' : path.join(folder, name);
    await expect(read([folder, target])).rejects.toMatchObject({ code: 'NO_TARGET', exitCode: 2 });
  });
});

describe('what cannot be read', () => {
  it.skipIf(isRoot)('is recorded, and the rest is read', async () => {
    const folder = fileTree({ 'closed/file': 'x', locked: 'x', open: 'x' });
    chmodSync(path.join(folder, 'closed'), 0);
    chmodSync(path.join(folder, 'locked'), 0);
    onTestFinished(() => chmodSync(path.join(folder, 'closed'), 0o700));
    const { paths, skipped } = await read([folder]);
    expect(paths).toEqual(['open']);
    expect(skipped).toEqual(['unreadable closed', 'unreadable locked']);
  });

  it('because it went away after it was listed is recorded', async () => {
    const folder = fileTree({ a: 'a', b: 'b', c: 'c', 'd/e': 'e' });
    const coverage = new Coverage();
    const seen: string[] = [];
    for await (const chunk of directory([folder], { limits: testLimits }).chunks(coverage, never)) {
      seen.push(Buffer.from(chunk.bytes).toString());
      execFileSync('rm', ['-rf', path.join(folder, 'b'), path.join(folder, 'd')]);
    }
    expect(seen).toEqual(['a', 'c']);
    expect(coverage.summary().skipped.map(({ what }) => what)).toEqual(['b', 'd']);
  });

  it('because a pipe took its place does not stop the scan', async () => {
    const folder = fileTree({ a: 'a', b: 'b' });
    const coverage = new Coverage();
    for await (const chunk of directory([folder], { limits: testLimits }).chunks(coverage, never)) {
      expect(Buffer.from(chunk.bytes).toString()).toBe('a');
      execFileSync('sh', ['-c', 'rm b; mkfifo b'], { cwd: folder });
    }
    expect(coverage.summary().skipped).toMatchObject([{ what: 'b', reason: 'unreadable' }]);
  });
});
