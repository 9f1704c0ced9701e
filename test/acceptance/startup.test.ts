import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaksieve } from '../helpers/command.ts';
import { gitRepository } from '../helpers/git-repository.ts';
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
    writeFileSync(path.join(folder, 'a.txt'), 'one\n'.repeat(500_000));
    const env = { NODE_COMPILE_CACHE: temporaryFolder(), NODE_DEBUG_NATIVE: 'COMPILE_CACHE' };
    const accepted = /code cache for ESM \S+search-worker\.js was accepted/;
    const [first, second] = [1, 2].map(() => leaksieve(['dir', folder], { env }));
    expect(first).toMatchObject({ code: 0, stderr: expect.not.stringMatching(accepted) });
    expect(second).toMatchObject({ code: 0, stderr: expect.stringMatching(accepted) });
  });
});
