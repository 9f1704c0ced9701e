import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { GitLocation } from '../git-process.ts';
import { faultReason, PackFault } from './pack-fault.ts';
import type { StoreProblem } from './store-problem.ts';

/** As git does, which stops there too. */
const maxDepth = 5;
const maxListBytes = 1024 * 1024;

/** Where a repository keeps its objects: its own directory first, then those that it borrows from. */
export interface ObjectDirectories {
  readonly directories: readonly string[];
  readonly problems: readonly StoreProblem[];
}

/**
 * Finds the object directories of a repository, through `objects/info/alternates` and, inside a hook, through the
 * variables with which git puts a push aside until the hook accepts it.
 */
export function objectDirectories(
  repository: GitLocation & { readonly commonDir: string },
): ObjectDirectories {
  const environment = repository.keepsHookEnvironment ? process.env : {};
  const own = environment['GIT_OBJECT_DIRECTORY'] || path.join(repository.commonDir, 'objects');
  const borrowed = alternateNames(environment['GIT_ALTERNATE_OBJECT_DIRECTORIES'] ?? '', path.delimiter);
  const found: string[] = [];
  const problems: StoreProblem[] = [];
  const visit = (directory: string, depth: number): void => {
    try {
      const real = realpathSync(directory);
      if (found.includes(real)) {
        return;
      }
      if (depth > maxDepth) {
        throw new PackFault('alternate object stores are nested too deep');
      }
      if (!statSync(real).isDirectory()) {
        throw new PackFault('it is not a directory');
      }
      found.push(real);
      for (const name of alternateNames(readAlternates(real), '\n')) {
        visit(path.resolve(real, name), depth + 1);
      }
    } catch (error) {
      problems.push({ file: directory, reason: faultReason(error), oids: null });
    }
  };
  visit(path.resolve(repository.dir, own), 0);
  borrowed.forEach((name) => visit(path.resolve(repository.dir, name), 0));
  return { directories: found, problems };
}

function readAlternates(directory: string): string {
  const file = path.join(directory, 'info', 'alternates');
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) {
    return '';
  }
  if (!found.isFile() || found.size > maxListBytes) {
    throw new PackFault('its list of alternates is no plain small file');
  }
  return readFileSync(file, 'utf8');
}

/** Entries as git reads them: comments left out, quotes as in C taken off. */
function alternateNames(list: string, separator: string): string[] {
  const entry = new RegExp(`"(?:[^"\\\\]|\\\\.)*"(?=${separator}|$)|[^${separator}]+`, 'gs');
  return (list.match(entry) ?? [])
    .filter((name) => !name.startsWith('#'))
    .map((name) => (name.startsWith('"') ? unquoted(name) : name));
}

const escapes: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function unquoted(name: string): string {
  if (!/^"(?:[^"\\]|\\.)*"$/s.test(name)) {
    return name;
  }
  const bytes = name.slice(1, -1).replaceAll(/[^\\]+|\\([0-3][0-7]{2})|\\(.)/gs, (text, octal, escape) => {
    if (typeof octal === 'string') {
      return String.fromCharCode(Number.parseInt(octal, 8));
    }
    const plain = typeof escape === 'string' ? (escapes[escape] ?? escape) : text;
    return Buffer.from(plain, 'utf8').toString('latin1');
  });
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
