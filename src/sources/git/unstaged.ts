import { createHash } from 'node:crypto';
import { lstat, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';
import type { Chunk } from '../../model/chunk.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Place } from '../../model/place.ts';
import { ScanError } from '../../model/scan-error.ts';
import type { Source } from '../../model/source.ts';
import { contentChunks } from '../content/content.ts';
import { askGit } from './git-process.ts';
import { blobId, objectChunks, type GitLimits } from './object-chunks.ts';
import { gitTarget, type Repository } from './repository.ts';
import { indexEntries } from './trees.ts';

/**
 * What the working tree changes against the index, files that git does not know yet included.
 *
 * Compares contents itself: git's own comparison may run the filters that the repository's configuration names.
 */
export function unstagedChanges(repository: Repository, limits: GitLimits): Source {
  const { workTree } = repository;
  const places = new Map<string, Place>();
  const replaced = new Set<string>();

  async function* changed(file: string, indexed: string | null, coverage: Coverage): AsyncGenerator<Chunk> {
    const bytes = await contentOf(path.join(workTree!, file), limits.maxFileSize, file, coverage);
    if (bytes === null || (indexed !== null && blobHash(bytes, repository.objectFormat) === indexed)) {
      return;
    }
    const contentId = `file:${file}`;
    const label = file.normalize('NFC');
    places.set(contentId, {
      path: label,
      state: 'in-tree',
      ...(indexed === null ? {} : { replaces: [blobId(indexed)] }),
    });
    if (indexed !== null) {
      replaced.add(indexed);
    }
    coverage.add('files');
    coverage.add('bytes', bytes.length);
    yield* contentChunks({ contentId, name: label, size: bytes.length, bytes }, limits, coverage);
  }

  return {
    target: gitTarget(repository),
    async *chunks(coverage, signal) {
      if (workTree === null) {
        throw new ScanError(
          'NOT_A_REPOSITORY',
          `${repository.name} is bare and has no working tree: leave --unstaged out`,
        );
      }
      for (const { mode, blob, rawPath } of await indexEntries(repository, signal)) {
        signal.throwIfAborted();
        if (mode !== '160000') {
          yield* changed(rawPath, blob, coverage);
        }
      }
      const location = { ...repository, dir: workTree };
      const untracked = await askGit(location, ['ls-files', '--others', '--exclude-standard', '-z'], signal);
      for (const file of untracked.toString().split('\0').filter(Boolean)) {
        signal.throwIfAborted();
        yield* changed(file, null, coverage);
      }
      for await (const chunk of objectChunks(repository, [...replaced], limits, () => coverage, signal)) {
        yield chunk;
      }
    },
    async locate(contentIds) {
      return new Map([...contentIds].flatMap((id) => (places.has(id) ? [[id, [places.get(id)!]]] : [])));
    },
  };
}

/** The bytes that git would store for the path; null where there are none to be read. */
async function contentOf(
  file: string,
  maxFileSize: number,
  label: string,
  coverage: Coverage,
): Promise<Buffer | null> {
  try {
    const found = await lstat(file);
    if (found.isSymbolicLink()) {
      return Buffer.from(await readlink(file, 'buffer'));
    }
    if (!found.isFile()) {
      return null;
    }
    if (found.size > maxFileSize) {
      coverage.skip(label, 'too-large', 'raise --max-file-size to search it');
      return null;
    }
    return await readFile(file);
  } catch (error) {
    // A file that is gone was deleted, and brings nothing.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
      coverage.skip(label, 'unreadable', 'check its permissions');
    }
    return null;
  }
}

function blobHash(bytes: Buffer, format: 'sha1' | 'sha256'): string {
  return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
