import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileTree, workTree } from '../../helpers/file-tree.ts';
import { read } from './read-directory.ts';

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
