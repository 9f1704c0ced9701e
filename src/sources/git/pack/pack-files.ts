import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readMultiPackIndex } from './multi-pack-index.ts';
import { faultReason } from './pack-fault.ts';
import { readPackIndex, type PackIndex } from './pack-index.ts';
import type { StoreProblem } from './store-problem.ts';

/** A pack, and what its index says of it. */
export interface PackFile {
  readonly path: string;
  readonly index: PackIndex;
}

/**
 * The packs of an object directory with their indexes.
 *
 * A pack that no index names is still being written, and no part of the store yet.
 */
export function packFiles(
  objects: string,
  format: 'sha1' | 'sha256',
  problems: StoreProblem[],
): readonly PackFile[] {
  const directory = path.join(objects, 'pack');
  const names = fileNames(directory, problems);
  const packs = [...names].filter((name) => name.endsWith('.pack')).sort();
  const isIndexed = (name: string): boolean => names.has(name.replace(/\.pack$/, '.idx'));
  const indexes = multiPackIndexes(
    directory,
    format,
    packs.filter((name) => !isIndexed(name)),
    names,
    problems,
  );
  return packs.flatMap((name): PackFile[] => {
    const file = path.join(directory, name);
    const known = indexes.get(name);
    if (known !== undefined || !isIndexed(name)) {
      return known === undefined ? [] : [{ path: file, index: known }];
    }
    try {
      return [{ path: file, index: readPackIndex(file.replace(/\.pack$/, '.idx'), format) }];
    } catch (error) {
      problems.push({ file, reason: faultReason(error), oids: null });
      return [];
    }
  });
}

function fileNames(directory: string, problems: StoreProblem[]): ReadonlySet<string> {
  try {
    return new Set(existsSync(directory) ? readdirSync(directory) : []);
  } catch (error) {
    problems.push({ file: directory, reason: faultReason(error), oids: null });
    return new Set();
  }
}

/** What a multi-pack-index says of packs that have no index of their own, which git allows. */
function multiPackIndexes(
  directory: string,
  format: 'sha1' | 'sha256',
  packs: readonly string[],
  names: ReadonlySet<string>,
  problems: StoreProblem[],
): ReadonlyMap<string, PackIndex> {
  if (packs.length === 0) {
    return new Map();
  }
  if (names.has('multi-pack-index.d')) {
    problems.push({ file: directory, reason: 'its multi-pack-index is in layers', oids: null });
  }
  if (!names.has('multi-pack-index')) {
    return new Map();
  }
  const file = path.join(directory, 'multi-pack-index');
  try {
    return readMultiPackIndex(file, format, packs);
  } catch (error) {
    problems.push({ file, reason: faultReason(error), oids: null });
    return new Map();
  }
}
