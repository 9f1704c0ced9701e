import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStaged } from '../../../../src/sources/git/direct/staged-directly.ts';
import { gitRepository, type TestRepository } from '../../../helpers/git-repository.ts';
import { stagedBy } from './staged-changes.ts';

const paths = ['a.txt', 'b/c.txt', 'b/d/e.txt', 'b-d', 'b.d', 'b/d.x', 'ü/ß.txt', 'z'] as const;
const text = fc.nat(400).map((seed) => Array.from({ length: 40 }, (_, line) => `${seed * line}\n`).join(''));
const files = fc.dictionary(fc.constantFrom(...paths), text, { minKeys: 1 });

const packings: Readonly<Record<string, (repo: TestRepository) => void>> = {
  loose: () => {},
  'packed, and refs too': (repo) => repo.git('gc', '--quiet', '--aggressive', '--prune=now'),
  'two packs, index of version 4': (repo) => {
    repo.git('repack', '-q', '-d');
    repo.git('update-index', '--index-version=4');
  },
  'packed by ids, HEAD detached': (repo) => {
    repo.git('-c', 'repack.useDeltaBaseOffset=false', 'repack', '-adfq');
    repo.git('checkout', '-q', '--detach');
  },
};

function write(repo: TestRepository, contents: Readonly<Record<string, string>>): void {
  Object.entries(contents).forEach(([file, content]) => repo.write(file, content));
}

describe('staged files that are read without git are those that git tells of', () => {
  it.each(Object.entries(packings))('%s', async (_name, pack) => {
    await fc.assert(
      fc.asyncProperty(fc.array(files, { minLength: 1, maxLength: 4 }), files, async (versions, staged) => {
        const repo = gitRepository();
        for (const contents of versions) {
          write(repo, contents);
          repo.commit();
        }
        pack(repo);
        write(repo, staged);
        repo.git('add', '--all');
        expect(await stagedBy('us', repo.dir)).toEqual(await stagedBy('git', repo.dir));
      }),
      { numRuns: 3 },
    );
  });

  it('modes, links, submodules and files that went', async () => {
    const repo = gitRepository();
    write(repo, { run: 'run', link: 'a', gone: 'gone', 'folder/gone': 'gone too' });
    repo.commit();
    repo.git('update-index', '--chmod=+x', 'run');
    repo.remove('link');
    repo.link('link', 'run');
    repo.git('add', 'link');
    repo.git('rm', '-q', 'gone', 'folder/gone');
    repo.git('update-index', '--add', '--cacheinfo', `160000,${repo.git('rev-parse', 'HEAD')},module`);
    expect(await stagedBy('us', repo.dir)).toEqual(await stagedBy('git', repo.dir));
  });

  it('whatever bytes of the index are broken: else git is asked', async () => {
    const repo = gitRepository();
    write(repo, { 'a.txt': 'a', 'b/c.txt': 'c', 'b/d.txt': 'd' });
    repo.commit();
    repo.write('b/c.txt', 'new');
    repo.git('add', '--all');
    const index = path.join(repo.dir, '.git/index');
    const whole = readFileSync(index);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const broken = Buffer.from(whole);
        broken[at]! ^= flip;
        writeFileSync(index, broken);
        expect(() => readStaged(repo.dir, false)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});
