import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Coverage } from '../../src/model/coverage.ts';
import { directory, type DirectoryOptions } from '../../src/sources/directory.ts';
import { fileTree, git, workTree } from '../helpers/file-tree.ts';
import { testLimits } from '../helpers/read-content.ts';
import { zip } from '../helpers/zip.ts';

const never = new AbortController().signal;
const isRoot = process.getuid?.() === 0;

interface ReadDirectory {
  /** Paths in the order they came in, as they are reported. */
  readonly paths: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
  readonly coverage: Coverage;
  readonly skipped: readonly string[];
}

async function read(
  paths: readonly string[],
  options: Partial<DirectoryOptions> = {},
): Promise<ReadDirectory> {
  const coverage = new Coverage();
  const source = directory(paths, { limits: testLimits, ...options });
  const chunks = await Array.fromAsync(source.chunks(coverage, never));
  const ids = chunks.map(({ provenance }) => provenance.contentId);
  const places = await source.locate(new Set(ids), never);
  const pathOf = (id: string): string => places.get(id)?.[0]?.path ?? '(nowhere)';
  return {
    paths: [...new Set(ids)].map(pathOf),
    texts: Object.fromEntries(
      chunks.map(({ provenance, bytes }) => [pathOf(provenance.contentId), Buffer.from(bytes).toString()]),
    ),
    coverage,
    skipped: coverage.summary().skipped.map(({ reason, what }) => `${reason} ${what}`),
  };
}

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

describe('paths', () => {
  it('count from the repository root, wherever the directory lies in it', async () => {
    const folder = workTree({ 'src/app/a.txt': 'a', 'b.txt': 'b' });
    expect((await read([path.join(folder, 'src')])).paths).toEqual(['src/app/a.txt']);
    expect((await read([path.join(folder, 'src/app')])).paths).toEqual(['src/app/a.txt']);
    expect((await read([folder])).paths).toEqual(['b.txt', 'src/app/a.txt']);
  });

  it('of several arguments and of files are as typed', async () => {
    const folder = fileTree({ 'a/x': 'x', 'b/y': 'y', c: 'c' });
    const from = path.relative(process.cwd(), folder);
    expect((await read([`${from}/a/`, `./${from}/b`])).paths).toEqual([`${from}/a/x`, `${from}/b/y`]);
    expect((await read([`${folder}/c`])).paths).toEqual([`${folder}/c`]);
    expect((await read([`./${from}//c`])).paths).toEqual([`${from}/c`]);
  });

  it('that were named twice, or inside each other, are read once, under the name typed for them', async () => {
    const folder = fileTree({ 'a/x': 'x', 'a/b/y': 'y' });
    const { paths, coverage } = await read([folder, `${folder}/a/b`, `${folder}/.`]);
    expect(paths).toEqual([`${folder}/a/x`, `${folder}/a/b/y`]);
    expect(coverage.count('files')).toBe(2);
  });

  it('are in NFC, and two files that differ only in form stay two', async () => {
    const folder = fileTree({ 'e\u0301.txt': 'decomposed', '\u00e9.txt': 'composed' });
    const { paths, texts, coverage } = await read([folder]);
    expect(paths).toEqual(['\u00e9.txt', '\u00e9.txt']);
    expect(Object.keys(texts)).toEqual(['\u00e9.txt']);
    expect(coverage.count('files')).toBe(2);
  });

  it.each([
    'with space',
    'line\nbreak',
    'quote"\'',
    'back\\slash',
    '-dash',
    '$(x)',
    'naïve 文件 😀',
    '*',
    ' ',
  ])('may be named %j', async (name) => {
    expect((await read([fileTree({ [name]: 'text' })])).texts).toEqual({ [name]: 'text' });
  });

  it('that are not UTF-8 are read, and told apart', async () => {
    const folder = fileTree();
    for (const byte of [0xfe, 0xff]) {
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/né-`), Buffer.of(byte, 0x2e, 0x61)]), 'text');
    }
    expect((await read([folder])).texts).toEqual({ 'né-\\xfe.a': 'text', 'né-\\xff.a': 'text' });
  });

  it('may be very deep', async () => {
    const folder = fileTree();
    const deep = path.join(folder, ...Array.from({ length: 500 }, () => 'd'));
    mkdirSync(deep, { recursive: true });
    writeFileSync(path.join(deep, 'file'), 'text');
    expect((await read([folder])).coverage.count('files')).toBe(1);
  });
});

describe('a symbolic link', () => {
  it('is searched as git stores it: by the text of its target', async () => {
    const folder = fileTree({ 'real/file': 'content' });
    symlinkSync('real', path.join(folder, 'directory'));
    symlinkSync('real/file', path.join(folder, 'link'));
    symlinkSync('/nowhere/at-all', path.join(folder, 'broken'));
    symlinkSync('.', path.join(folder, 'loop'));
    expect((await read([folder])).texts).toEqual({
      broken: '/nowhere/at-all',
      directory: 'real',
      link: 'real/file',
      loop: '.',
      'real/file': 'content',
    });
  });

  it('that the user names is followed', async () => {
    const folder = fileTree({ 'real/file': 'content' });
    symlinkSync('real', path.join(folder, 'directory'));
    symlinkSync('real/file', path.join(folder, 'link'));
    expect((await read([path.join(folder, 'directory')])).texts).toEqual({ file: 'content' });
    expect((await read([path.join(folder, 'link')])).texts).toEqual({ [`${folder}/link`]: 'content' });
  });
});

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

describe('.gitignore', () => {
  const files = {
    '.gitignore': '*.log\n/out/\n',
    'a.log': 'x',
    'a.txt': 'x',
    'out/x': 'x',
    'sub/.gitignore': '!keep.log\nsecret.txt\n',
    'sub/keep.log': 'x',
    'sub/secret.txt': 'x',
    'sub/out/y': 'x',
  };
  const kept = ['.gitignore', 'a.txt', 'sub/.gitignore', 'sub/keep.log', 'sub/out/y'];
  const all = Object.keys(files).toSorted();

  it('counts inside a repository', async () => {
    expect((await read([workTree(files)])).paths).toEqual(kept);
  });

  it('counts nowhere else, nor when the user says so', async () => {
    expect((await read([fileTree(files)])).paths).toEqual(all);
    expect((await read([workTree(files)], { noIgnore: true })).paths).toEqual(all);
  });

  it('counts from above the directory that was named', async () => {
    const folder = workTree(files);
    expect((await read([path.join(folder, 'sub')])).paths).toEqual(
      kept.filter((name) => name.startsWith('sub/')),
    );
  });

  it('does not hide what the user names', async () => {
    const folder = workTree(files);
    expect((await read([path.join(folder, 'out')])).paths).toEqual(['out/x']);
    expect((await read([path.join(folder, 'a.log')])).paths).toEqual([path.join(folder, 'a.log')]);
  });

  it('does not hide what git tracks', async () => {
    const folder = workTree({ ...files, 'out/deep/tracked': 'x', 'out/deep/untracked': 'x' });
    git(folder, ['add', '-f', 'a.log', 'out/deep/tracked']);
    const roots: string[] = [];
    const trackedPaths = async (root: string): Promise<ReadonlySet<string>> => {
      roots.push(root);
      return new Set(git(root, ['ls-files', '-z']).split('\0'));
    };
    const { paths } = await read([folder], { trackedPaths });
    expect(paths).toEqual([...kept, 'a.log', 'out/deep/tracked'].toSorted());
    expect(roots).toEqual([folder]);
    expect((await read([path.join(folder, 'sub')], { trackedPaths })).paths).toEqual(
      kept.filter((name) => name.startsWith('sub/')),
    );
  });

  it('of a repository inside another counts there alone', async () => {
    const folder = workTree({
      '.gitignore': '*.log\n',
      'inner/.gitignore': '*.txt\n',
      'inner/a.log': 'x',
      'inner/a.txt': 'x',
      'outer.txt': 'x',
    });
    git(path.join(folder, 'inner'), ['init', '-q']);
    expect((await read([folder])).paths).toEqual([
      '.gitignore',
      'inner/.gitignore',
      'inner/a.log',
      'outer.txt',
    ]);
    const around = fileTree({ 'x/.gitignore': '*.log', 'x/a.log': 'x', 'a.log': 'x' });
    git(path.join(around, 'x'), ['init', '-q']);
    expect((await read([around])).paths).toEqual(['a.log', 'x/.gitignore']);
  });

  it('has a companion in .git/info/exclude, shared by all work trees', async () => {
    const folder = workTree({ 'a.log': 'x', 'a.txt': 'x' });
    writeFileSync(path.join(folder, '.git/info/exclude'), '*.log\n');
    expect((await read([folder])).paths).toEqual(['a.txt']);

    git(folder, ['add', 'a.txt']);
    git(folder, ['-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '-qm', 'x']);
    const other = path.join(fileTree(), 'tree');
    git(folder, ['worktree', 'add', '-q', other]);
    writeFileSync(path.join(other, 'b.log'), 'x');
    expect((await read([other])).paths).toEqual(['a.txt']);
  });

  it.each([
    ['a link', (file: string) => symlinkSync('/etc/passwd', file)],
    ['a directory', (file: string) => mkdirSync(file)],
    ['larger than anyone writes', (file: string) => writeFileSync(file, `*.log\n${'#'.repeat(2 ** 20)}`)],
  ])('that is %s hides nothing', async (_, make) => {
    const folder = workTree({ 'a.log': 'x' });
    make(path.join(folder, '.gitignore'));
    expect((await read([folder])).paths).toContain('a.log');
  });
});
