import { readdirSync, type Dirent } from 'node:fs';
import { join, toBuffer, type BytePath } from './byte-path.ts';
import { isLeftOut, scopeInside, type IgnoreScope } from './ignore-scope.ts';
import { Repository, type TrackedPaths } from './repository.ts';
import type { Root } from './roots.ts';

/** A file that a walk came across. Of a symbolic link the content is its target, as git stores it. */
export interface FoundFile {
  readonly path: BytePath;
  readonly isLink: boolean;
}

/** What a walk leaves out. */
export interface WalkOptions {
  /** Whether what `.gitignore` names is found too. */
  readonly noIgnore: boolean;
  readonly excludedPaths: ReadonlySet<BytePath>;
  readonly trackedPaths: TrackedPaths | undefined;
  /** Learns of a directory that cannot be listed. */
  readonly onUnreadable: (directory: BytePath) => void;
}

interface Entry {
  readonly name: BytePath;
  readonly kind: 'directory' | 'file' | 'link' | 'other';
}

/** A directory that is being walked. */
interface Level {
  readonly path: BytePath;
  readonly entries: Iterator<Entry>;
  readonly scope: IgnoreScope | null;
  /** `null`: nothing is ignored here. */
  readonly repository: Repository | null;
  /** Whether the directory is ignored, and entered only for what git tracks in it. */
  readonly isIgnored: boolean;
}

type Surroundings = Pick<Level, 'isIgnored' | 'repository' | 'scope'>;

const openGround: Surroundings = { scope: null, repository: null, isIgnored: false };

/** All files below a root, in the order of their names' bytes. Links are not followed, `.git` is not entered. */
export async function* walk(root: Root, options: WalkOptions): AsyncGenerator<FoundFile, void, undefined> {
  if (options.excludedPaths.has(root.path)) {
    return;
  }
  if (!root.isDirectory) {
    yield { path: root.path, isLink: false };
    return;
  }
  const levels = [openLevel(root.path, surroundingsOf(root, options), options)];
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const next = level.entries.next();
    if (next.done === true) {
      levels.pop();
      continue;
    }
    const entry = next.value;
    const path = join(level.path, entry.name);
    if (entry.name === '.git' || options.excludedPaths.has(path)) {
      continue;
    }
    const isDirectory = entry.kind === 'directory';
    const isIgnored = level.isIgnored || isLeftOut(level.scope, path, isDirectory);
    if (isIgnored && !(await level.repository?.isTracked(path))) {
      continue;
    }
    if (isDirectory) {
      levels.push(openLevel(path, { ...level, isIgnored }, options));
    } else if (entry.kind !== 'other') {
      yield { path, isLink: entry.kind === 'link' };
    }
  }
}

function surroundingsOf(root: Root, options: WalkOptions): Surroundings {
  if (options.noIgnore || root.repositoryRoot === null) {
    return openGround;
  }
  const repository = new Repository(root.repositoryRoot, options.trackedPaths);
  return { scope: repository.scopeAbove(root.path), repository, isIgnored: false };
}

function openLevel(path: BytePath, outer: Surroundings, options: WalkOptions): Level {
  const entries = list(path, options);
  const surroundings = hasName(entries, '.git') ? insideRepository(path, outer, options) : outer;
  const isGoverned = surroundings.repository !== null && hasName(entries, '.gitignore');
  const scope = isGoverned ? scopeInside(surroundings.scope, path) : surroundings.scope;
  return { ...surroundings, path, entries: entries.values(), scope };
}

/** A repository inside another has its own rules only. */
function insideRepository(path: BytePath, outer: Surroundings, options: WalkOptions): Surroundings {
  if (options.noIgnore || outer.repository?.root === path) {
    return outer;
  }
  const repository = new Repository(path, options.trackedPaths);
  return { scope: repository.outerScope(), repository, isIgnored: false };
}

function list(path: BytePath, options: WalkOptions): readonly Entry[] {
  try {
    return readdirSync(toBuffer(path), { encoding: 'buffer', withFileTypes: true })
      .map((entry) => ({ name: entry.name.toString('latin1'), kind: kindOf(entry) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    options.onUnreadable(path);
    return [];
  }
}

function kindOf(entry: Dirent<Buffer>): Entry['kind'] {
  if (entry.isDirectory()) {
    return 'directory';
  }
  if (entry.isFile()) {
    return 'file';
  }
  return entry.isSymbolicLink() ? 'link' : 'other';
}

function hasName(entries: readonly Entry[], name: string): boolean {
  return entries.some((entry) => entry.name === name);
}
