import { randomBytes } from 'node:crypto';
import { gitRepository, type TestRepository } from '../../../helpers/git-repository.ts';

const identity = 'Ann Author <ann@example.org>';

/** A small history with objects of every type, and with files that change little from one version to the next. */
export function sampleRepository(...initArgs: readonly string[]): TestRepository {
  const repository = gitRepository(...initArgs);
  let text = Array.from({ length: 120 }, (_, line) => `line ${line} of a text that stays`).join('\n');
  let history = '';
  for (let version = 0; version < 12; version++) {
    text = text.replace(`line ${version * 9} `, `line ${version * 9}, changed in version ${version} `);
    history += commitOf(version, {
      'grows.txt': `${text}\nversion ${version}\n`,
      [`folder/file-${version % 4}.txt`]: `${text.slice(version * 20)}\n`,
      empty: '',
    });
  }
  history += commitOf(12, { 'random.txt': randomBytes(50_000).toString('hex') });
  history += `tag v1\nfrom refs/heads/main\ntagger ${identity} 1700000000 +0000\ndata 9\nthe first\n`;
  repository.gitWith(history, 'fast-import', '--quiet');
  return repository;
}

/** A commit as git fast-import reads it. */
function commitOf(version: number, files: Readonly<Record<string, string>>): string {
  const contents = Object.entries(files).map(
    ([name, content]) => `M 644 inline ${name}\ndata ${content.length}\n${content}\n`,
  );
  const committer = `committer ${identity} ${1_700_000_000 + version * 60} +0000`;
  return `commit refs/heads/main\n${committer}\ndata 6\nchange\n${contents.join('')}\n`;
}

/** Writes a pack of the objects named, beside what is there. */
export function packObjects(
  repository: TestRepository,
  oids: readonly string[],
  ...args: readonly string[]
): string {
  const input = oids.map((oid) => `${oid}\n`).join('');
  return repository.gitWith(input, 'pack-objects', '--quiet', ...args, '.git/objects/pack/pack');
}
