import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pLimit from 'p-limit';

/** How large repositories are; 0: a few commits and files, more in some than in others. */
export interface RepositorySize {
  readonly commits: number;
  readonly files: number;
}

/** Programs that write repositories. */
const atOnce = 8;

/** Makes bare repositories of many kinds by `git fast-import`, always the same for the same number. */
export async function generatedRepositories(
  dir: string,
  count: number,
  secretOf: (number: number) => string,
  size: RepositorySize = { commits: 0, files: 0 },
): Promise<readonly string[]> {
  const limit = pLimit(atOnce);
  return Promise.all(
    Array.from({ length: count }, (_, number) =>
      limit(async () => {
        const repository = path.join(dir, `team-${number % 7}`, `repository-${number}.git`);
        newRepository(repository);
        await fastImport(repository, stream(number, secretOf, size));
        return repository;
      }),
    ),
  );
}

/** Commits with files that change; every third repository has a secret, which some of them remove again. */
function stream(number: number, secretOf: (number: number) => string, size: RepositorySize): string {
  const commits = size.commits || 3 + (number % 11);
  let text = '';
  for (let commit = 0; commit < commits; commit += 1) {
    const time = `${1_700_000_000 + commit * 3600} +0000`;
    text += `commit refs/heads/main\ncommitter Ann Author <ann@example.org> ${time}\n`;
    text += data(`change ${commit} of ${number}`);
    for (const file of changedFiles(number, commit, size.files)) {
      text += `M 100644 inline src/part-${file}.ts\n${data(source(number, commit, file))}`;
    }
    if (number % 3 === 0 && commit === 1) {
      text += `M 100644 inline config/mail.env\n${data(`HOST=mail.example.org\nKEY=${secretOf(number)}\n`)}`;
    } else if (number % 6 === 0 && commit === 2) {
      text += 'D config/mail.env\n';
    }
  }
  return `${text}done\n`;
}

/** The first commit of a large repository has all files, each later one a few. */
function changedFiles(number: number, commit: number, files: number): readonly number[] {
  const count = files > 0 && commit === 0 ? files : 1 + ((number + commit) % 4);
  const first = files > 4 ? (commit * 7) % (files - 4) : 0;
  return Array.from({ length: count }, (_, file) => (count === files ? file : first + file));
}

function source(number: number, commit: number, file: number): string {
  const lines = 20 + ((number * 7 + file * 13) % 200);
  return Array.from(
    { length: lines },
    (_, line) =>
      `export const value${line} = compute(${(number * 31 + commit * (line % 5)) % 997}, '${line}');\n`,
  ).join('');
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** Makes an empty bare repository; a git for each of thousands would take longer than what is measured. */
export function newRepository(dir: string): void {
  mkdirSync(path.join(dir, 'objects'), { recursive: true });
  mkdirSync(path.join(dir, 'refs', 'heads'), { recursive: true });
  writeFileSync(path.join(dir, 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(path.join(dir, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
}

/** Has git write what a stream tells. @param options - of git, before the command */
export async function fastImport(
  repository: string,
  commits: string | Buffer,
  options: readonly string[] = [],
): Promise<void> {
  const child = spawn('git', ['-c', 'core.fsync=none', ...options, 'fast-import', '--quiet'], {
    cwd: repository,
    env: { PATH: process.env['PATH'], HOME: '/nonexistent' },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  // One that ends early tells why.
  child.stdin.on('error', () => {});
  child.stdin.end(commits);
  const [code]: unknown[] = await once(child, 'close');
  if (code !== 0) {
    throw new Error(`git fast-import ended with ${String(code)}`);
  }
}
