import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { objectDirectories } from '../../../../src/sources/git/pack/object-directories.ts';

/** A folder for each name, with the lists of alternates given. */
function folders(lists: Readonly<Record<string, string>>): string {
  const top = temporaryFolder();
  for (const [name, list] of Object.entries(lists)) {
    mkdirSync(path.join(top, name, 'objects/info'), { recursive: true });
    if (list !== '') {
      writeFileSync(path.join(top, name, 'objects/info/alternates'), list.replaceAll('TOP', top));
    }
  }
  return top;
}

function namesFound(top: string, keepsHookEnvironment = false): readonly string[] {
  const repository = { dir: top, commonDir: path.join(top, 'own'), keepsHookEnvironment };
  return objectDirectories(repository).directories.map((name) => path.relative(top, name));
}

function reasonsFor(top: string): readonly string[] {
  const repository = { dir: top, commonDir: path.join(top, 'own'), keepsHookEnvironment: false };
  return objectDirectories(repository).problems.map(({ reason }) => reason);
}

describe('the object directories of a repository', () => {
  it.each([
    ['absolute names', 'TOP/a/objects\nTOP/b/objects\n'],
    ['names relative to the directory', '../../a/objects\n../../b/objects'],
    ['comments and empty lines', '# TOP/c/objects\n\nTOP/a/objects\n\n\nTOP/b/objects\n'],
    ['quoted names', '"TOP/a/objects"\n"TOP/\\142/objects"\n'],
    ['a name twice', 'TOP/a/objects\nTOP/b/objects\nTOP/a/../a/objects\n'],
  ])('include alternates by %s', (_, list) => {
    const top = folders({ own: list, a: '', b: '', c: '' });
    expect(namesFound(top)).toEqual(['own/objects', 'a/objects', 'b/objects']);
    expect(reasonsFor(top)).toEqual([]);
  });

  it('include those with odd names', () => {
    const top = folders({ own: '"TOP/\\303\\244 \\"b\\"\\tc/objects"', 'ä "b"\tc': '' });
    expect(namesFound(top)).toEqual(['own/objects', 'ä "b"\tc/objects']);
  });

  it('include alternates of alternates, each once where they name each other', () => {
    const top = folders({ own: 'TOP/a/objects', a: 'TOP/b/objects', b: 'TOP/own/objects\nTOP/a/objects' });
    expect(namesFound(top)).toEqual(['own/objects', 'a/objects', 'b/objects']);
    expect(reasonsFor(top)).toEqual([]);
  });

  it('end where git stops to follow them', () => {
    const names = ['own', 'a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const lists = names.map((name, index): [string, string] => [name, `TOP/${names[index + 1]}/objects`]);
    const top = folders(Object.fromEntries(lists));
    expect(namesFound(top)).toEqual(names.slice(0, 6).map((name) => `${name}/objects`));
    expect(reasonsFor(top)).toEqual(['alternate object stores are nested too deep']);
  });

  it('leave out what is not there or no directory, and say so', () => {
    const top = folders({ own: 'TOP/absent/objects\nTOP/file\nTOP/a/objects', a: '' });
    writeFileSync(path.join(top, 'file'), '');
    expect(namesFound(top)).toEqual(['own/objects', 'a/objects']);
    expect(reasonsFor(top)).toEqual(['it cannot be read (ENOENT)', 'it is not a directory']);
  });

  it('do not wait for a list that is a pipe', () => {
    const top = folders({ own: '' });
    execFileSync('mkfifo', [path.join(top, 'own/objects/info/alternates')]);
    expect(reasonsFor(top)).toEqual(['its list of alternates is no plain small file']);
  });

  it('do not follow a link in circles', () => {
    const top = folders({ own: '' });
    symlinkSync('alternates', path.join(top, 'own/objects/info/alternates'));
    expect(reasonsFor(top)).toEqual(['it cannot be read (ELOOP)']);
  });

  it('are those that git names to a hook', () => {
    const top = folders({ own: '', a: '', aside: '', b: 'TOP/c/objects', c: '' });
    vi.stubEnv('GIT_OBJECT_DIRECTORY', path.join(top, 'aside/objects'));
    vi.stubEnv('GIT_ALTERNATE_OBJECT_DIRECTORIES', `own/objects:"${top}/b/objects"`);
    expect(namesFound(top, true)).toEqual(['aside/objects', 'own/objects', 'b/objects', 'c/objects']);
    expect(namesFound(top)).toEqual(['own/objects']);
    vi.unstubAllEnvs();
  });
});
