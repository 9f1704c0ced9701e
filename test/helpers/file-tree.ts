import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Nothing of the user's or the system's configuration. */
const environment = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/** Makes a folder with the files given; it goes when the test is over. */
export function fileTree(files: Files = {}): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** Makes a work tree with the files given, none of them added. */
export function workTree(files: Files = {}): string {
  const folder = fileTree(files);
  git(folder, ['init', '-q']);
  return folder;
}

/** Runs git in a folder, and gives what it printed. */
export function git(folder: string, words: readonly string[], input = ''): string {
  return execFileSync('git', words, { cwd: folder, env: environment, encoding: 'utf8', input });
}
