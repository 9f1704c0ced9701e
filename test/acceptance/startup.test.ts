import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaksieve } from '../helpers/command.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { keptFiles } from '../helpers/kept-files.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** Prints which of its own modules Node has loaded by the end. */
const printLoaded = `process.on('exit', () => console.error(process.moduleLoadList.join('\\n')))`;

describe('a scan of a few staged files without secrets', () => {
  it.each(['child_process', 'crypto', 'zlib', 'worker_threads'])('loads no %s', (module) => {
    const repository = gitRepository();
    repository.commitFile('a.txt', 'one\n');
    repository.write('a.txt', 'two\n');
    repository.git('add', '--all');
    // Not with --import, for which Node itself loads some of them.
    const preload = path.join(temporaryFolder(), 'print-loaded.cjs');
    writeFileSync(preload, printLoaded);
    const { code, stderr } = leaksieve(['git', '--staged'], {
      cwd: repository.dir,
      env: { NODE_OPTIONS: `--require=${preload}` },
    });
    expect(code).toBe(0);
    expect(stderr).toContain('NativeModule fs\n');
    expect(stderr).not.toContain(`NativeModule ${module}\n`);
  });
});

describe('the second scan of a large file', () => {
  it('has the compiled code of its threads from the first', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'a.txt'), 'one\n'.repeat(20_000_000));
    const cache = temporaryFolder();
    const env = { NODE_COMPILE_CACHE: cache };
    const keptBy = (): readonly number[] => {
      expect(leaksieve(['dir', folder], { env })).toMatchObject({ code: 0 });
      return keptFiles(cache, /\/search-[^/]+\.code$/).map((file) => statSync(file).ino);
    };
    const first = keptBy();
    expect(first).toHaveLength(1);
    // It would be written again if it had not been used.
    expect(keptBy()).toEqual(first);
  });
});
