import { commitLinks, looseObject, treeEntries, type GitObject } from './git-object.ts';
import { packObjects } from './pack-objects.ts';

/** A file of a repository, in any of its commits. */
export interface ExposedFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** What was read of a repository, and whether all of it was. */
export interface ReadingEnd {
  readonly commits: number;
  readonly files: number;
  readonly isWhole: boolean;
}

/** Reads a file below `.git/`; null: it is not there. */
export type ReadGitFile = (path: string, maxBytes: number) => Promise<Buffer | null>;

const maxRequests = 500;
const maxTextBytes = 1e6;
const maxPackBytes = 64 * 2 ** 20;
const maxUnpackedBytes = 256 * 2 ** 20;
const maxPacks = 20;
const maxDepth = 60;

/**
 * Reads a repository that a web server gives away: objects of its packs and loose ones, from the commits that HEAD, refs
 * and logs name. Each file content comes once, under the first path that has it.
 *
 * Git is never run, and nothing is written: the settings of a foreign repository can make git run programs.
 */
export async function* exposedRepository(read: ReadGitFile): AsyncGenerator<ExposedFile, ReadingEnd> {
  let requests = 0;
  let isWhole = true;
  const text = async (path: string): Promise<string> => {
    requests += 1;
    return (await read(path, maxTextBytes))?.toString('latin1') ?? '';
  };

  const starts = await commitsNamed(text);
  const digits = starts[0]?.length ?? 40;
  const packed = new Map<string, GitObject>();
  const names = (await text('objects/info/packs')).matchAll(/^P (pack-[0-9a-f]{40,64}\.pack)$/gm);
  for (const [, name = ''] of names.take(maxPacks)) {
    requests += 1;
    const pack = await read(`objects/pack/${name}`, maxPackBytes);
    isWhole &&= pack !== null && pack.length < maxPackBytes;
    packObjects(pack ?? Buffer.alloc(0), digits, maxUnpackedBytes).forEach((object, id) =>
      packed.set(id, object),
    );
  }

  const objectOf = async (id: string): Promise<GitObject | null> => {
    const known = packed.get(id);
    if (known !== undefined) {
      return known;
    }
    if (requests >= maxRequests) {
      isWhole = false;
      return null;
    }
    requests += 1;
    const bytes = await read(`objects/${id.slice(0, 2)}/${id.slice(2)}`, maxPackBytes);
    const object = bytes === null ? null : looseObject(bytes);
    isWhole &&= object !== null;
    return object;
  };

  const seen = new Set<string>();
  const isNew = (id: string): boolean => !seen.has(id) && seen.add(id) !== undefined;
  let files = 0;
  let commits = 0;
  const queue = starts.filter(isNew);
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const object = await objectOf(id);
    if (object?.kind !== 'commit') {
      continue;
    }
    commits += 1;
    const { tree, parents } = commitLinks(object.bytes);
    queue.push(...parents.filter(isNew));
    if (tree !== null && isNew(tree)) {
      yield* filesOf(tree, '', maxDepth);
    }
  }
  return { commits, files, isWhole };

  async function* filesOf(treeId: string, prefix: string, depth: number): AsyncGenerator<ExposedFile> {
    const tree = await objectOf(treeId);
    for (const entry of tree?.kind === 'tree' ? treeEntries(tree.bytes, digits) : []) {
      const path = prefix + entry.name;
      if (!isNew(entry.id)) {
        continue;
      }
      if (entry.isTree && depth > 0) {
        yield* filesOf(entry.id, `${path}/`, depth - 1);
        continue;
      }
      const blob = entry.isTree ? null : await objectOf(entry.id);
      if (blob?.kind === 'blob') {
        files += 1;
        yield { path, bytes: blob.bytes };
      }
    }
  }
}

/** The commits that HEAD, its log, packed and common refs name, the newest first. */
async function commitsNamed(text: (path: string) => Promise<string>): Promise<readonly string[]> {
  const head = await text('HEAD');
  const ref = /^ref: (refs\/[^\s]{1,200})$/m.exec(head)?.[1];
  // A name with dots could lead out of the folder.
  const own = ref === undefined || ref.includes('..') ? head : await text(ref);
  const log = await text('logs/HEAD');
  const packedRefs = await text('packed-refs');
  const found = [own, ...log.split('\n').toReversed(), packedRefs].flatMap(
    (part) => part.match(/\b(?:[0-9a-f]{64}|[0-9a-f]{40})\b/g) ?? [],
  );
  return [...new Set(found)].filter((id) => !/^0+$/.test(id));
}
