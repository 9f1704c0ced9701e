import { readlinkSync, realpathSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Chunk } from '../model/chunk.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Place } from '../model/place.ts';
import type { Source } from '../model/source.ts';
import { contentChunks, wholeChunk, type ContentLimits } from './content/content.ts';
import { pieceBytes } from './content/piece-cutter.ts';
import { fromText, relative, toBuffer, toText, type BytePath } from './directory/byte-path.ts';
import { fileBlocks, readFileBytes } from './directory/file-bytes.ts';
import type { TrackedPaths } from './directory/repository.ts';
import { resolveRoots, type Root } from './directory/roots.ts';
import { walk, type FoundFile } from './directory/walk.ts';

export interface DirectoryOptions {
  readonly limits: ContentLimits;
  /** Whether files that `.gitignore` names are read too. It counts only inside a repository. Default: false. */
  readonly noIgnore?: boolean;
  /** Files and directories that are left out: what the scan itself reads and writes. Absolute. */
  readonly excludedPaths?: readonly string[];
  /** What git tracks in a repository: read even where it is ignored. Default: nothing. */
  readonly trackedPaths?: TrackedPaths;
}

/** How long files are read before timers and signals get their turn: reading them does not wait for anything. */
const turnMs = 10;

const idPrefix = 'file:';

/** Files, and all files below directories. */
export function directory(paths: readonly string[], options: DirectoryOptions): Source {
  return {
    target: { kind: 'dir', name: paths.join(' ') },

    async *chunks(coverage, signal) {
      const roots = resolveRoots(paths);
      let turnStart = performance.now();
      for (const root of roots) {
        const label = (path: BytePath): string => labelOf(root, path);
        const files = walk(root, {
          noIgnore: options.noIgnore ?? false,
          excludedPaths: excludedBelow(root, roots, options.excludedPaths ?? []),
          trackedPaths: options.trackedPaths,
          onUnreadable: (path) => coverage.skip(label(path).normalize('NFC') || '.', 'unreadable'),
        });
        for await (const file of files) {
          signal.throwIfAborted();
          yield* fileChunks(file, label(file.path), options.limits, coverage, signal);
          if (performance.now() - turnStart > turnMs) {
            await setImmediate();
            turnStart = performance.now();
          }
        }
      }
      signal.throwIfAborted();
    },

    async locate(contentIds) {
      return new Map([...contentIds].map((id) => [id, [placeOf(id)]]));
    },
  };
}

async function* fileChunks(
  file: FoundFile,
  label: string,
  limits: ContentLimits,
  coverage: Coverage,
  signal: AbortSignal,
): AsyncGenerator<Chunk, void, undefined> {
  const name = label.normalize('NFC');
  const found = file.isLink
    ? linkTarget(file.path)
    : readFileBytes(file.path, Math.min(pieceBytes, limits.maxFileSize));
  if (found === null) {
    coverage.skip(name, 'unreadable');
    return;
  }
  const size = Buffer.isBuffer(found) ? found.length : found.size;
  if (size <= limits.maxFileSize) {
    coverage.add('files');
  }
  const contentId = idPrefix + label;
  if (Buffer.isBuffer(found)) {
    coverage.add('bytes', found.length);
    const chunk = wholeChunk(contentId, found);
    if (chunk !== null) {
      yield chunk;
      return;
    }
  }
  const bytes = Buffer.isBuffer(found) ? found : countedBlocks(file.path, coverage);
  yield* contentChunks({ contentId, name, size, bytes }, limits, coverage, signal);
}

function linkTarget(path: BytePath): Buffer | null {
  try {
    return readlinkSync(toBuffer(path), { encoding: 'buffer' });
  } catch {
    return null;
  }
}

async function* countedBlocks(
  path: BytePath,
  coverage: Coverage,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const block of fileBlocks(path)) {
    coverage.add('bytes', block.length);
    yield block;
  }
}

/** A root inside another is walked by itself, under the name that was typed for it. */
function excludedBelow(root: Root, roots: readonly Root[], paths: readonly string[]): ReadonlySet<BytePath> {
  const others = roots.filter((other) => other !== root).map((other) => other.path);
  return new Set([...others, ...paths.map(realOrSame)]);
}

function realOrSame(path: string): BytePath {
  try {
    return fromText(realpathSync.native(path));
  } catch {
    return fromText(path);
  }
}

/** As the system spells it: two names that differ in their Unicode form are two files. */
function labelOf(root: Root, path: BytePath): string {
  const below = toText(relative(root.path, path));
  return [root.label, below].filter((part) => part !== '').join('/');
}

/** The place of a content: its path is in Unicode's form C (interface.md, "Paths"). */
function placeOf(contentId: string): Place {
  return { path: contentId.slice(idPrefix.length).normalize('NFC'), state: 'in-tree' };
}
