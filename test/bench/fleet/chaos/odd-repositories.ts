import { cpSync, mkdirSync, readdirSync, truncateSync, statSync, chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { randomNumbers } from '../../../../src/rules/placeholder.ts';
import { fastImport, newRepository } from '../generated-repositories.ts';

const fileBytes = 512 * 1024;
const files = 40;
/** One pack, written and cloned without compressing what cannot be. */
const options = ['-c', 'fastimport.unpackLimit=0', '-c', 'core.compression=0', '-c', 'pack.compression=0'];

/**
 * Targets that are no ordinary repositories: an empty one, one whose objects were cut short, a folder and a file that are
 * none, paths and an address where there is nothing; and, to be cloned, some whose 20 MB do not fit on a small disk.
 */
export async function oddRepositories(dir: string, large: number): Promise<readonly string[]> {
  const at = (name: string): string => path.join(dir, name);
  newRepository(at('empty.git'));
  newRepository(at('broken.git'));
  await fastImport(
    at('broken.git'),
    commit('broken', [Buffer.from('A=1\n'.repeat(2000)), randomFile(0)]),
    options,
  );
  cutShort(at('broken.git'));
  mkdirSync(at('folder'));
  writeFileSync(at('file'), 'text\n');
  const first = at('large-0.git');
  newRepository(first);
  const content = Array.from({ length: files }, (_, file) => randomFile(file));
  await fastImport(first, commit('large', content), options);
  const clones = Array.from({ length: large }, (_, number) => at(`large-${number}.git`));
  clones.slice(1).forEach((repository) => cpSync(first, repository, { recursive: true }));
  const missing = [at('missing'), at('missing too'), pathToFileURL(at('missing.git')).href];
  return [
    at('empty.git'),
    at('broken.git'),
    at('folder'),
    at('file'),
    ...missing,
    ...clones.map((clone) => pathToFileURL(clone).href),
  ];
}

function commit(message: string, contents: readonly Buffer[]): Buffer {
  const head = `commit refs/heads/main\ncommitter Ann Author <ann@example.org> 1700000000 +0000\ndata ${message.length}\n${message}\n`;
  const blobs = contents.flatMap((content, at) => [
    Buffer.from(`M 100644 inline part-${at}.bin\ndata ${content.length}\n`),
    content,
    Buffer.from('\n'),
  ]);
  return Buffer.concat([Buffer.from(head), ...blobs, Buffer.from('done\n')]);
}

/** What no compression makes smaller, and is always the same. */
function randomFile(seed: number): Buffer {
  const random = randomNumbers(seed, 'file');
  return Buffer.from(Uint32Array.from({ length: fileBytes / 4 }, () => random() * 2 ** 32).buffer);
}

function cutShort(repository: string): void {
  const packs = path.join(repository, 'objects', 'pack');
  const pack = path.join(packs, readdirSync(packs).find((name) => name.endsWith('.pack')) ?? '');
  chmodSync(pack, 0o644);
  truncateSync(pack, Math.floor(statSync(pack).size / 2));
}
