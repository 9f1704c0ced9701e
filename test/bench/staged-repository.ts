import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A repository that is gone when it goes out of scope. */
export interface StagedRepository extends Disposable {
  readonly folder: string;
}

/** Makes a repository with ten small files, all changed and staged since its one commit. */
export function stagedRepository(): StagedRepository {
  const folder = mkdtempSync(path.join(tmpdir(), 'leaksieve-bench-'));
  const git = (...words: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', ...words], {
      cwd: folder,
      stdio: 'ignore',
    });
  };
  git('init', '--quiet');
  writeFiles(folder, 'first');
  git('add', '--all');
  git('commit', '--quiet', '--no-verify', '--message', 'first');
  writeFiles(folder, 'second');
  git('add', '--all');
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Sixty lines of ordinary code each. */
function writeFiles(folder: string, version: string): void {
  for (let file = 0; file < 10; file++) {
    const lines = Array.from(
      { length: 60 },
      (_, line) => `export const ${version}Value${line} = compute(${file}, ${line}, '${version}');`,
    );
    writeFileSync(path.join(folder, `file-${file}.ts`), lines.join('\n'));
  }
}
