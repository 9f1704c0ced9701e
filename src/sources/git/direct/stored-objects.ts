import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { CoreText } from '../../../core/core-text.ts';
import { looseHeadBytes, parseLooseHead } from '../pack/loose-objects.ts';
import { PackFault } from '../pack/pack-fault.ts';
import { objectType } from '../pack/packed-objects.ts';
import { openPlainFile, type PlainFile } from '../pack/plain-file.ts';
import { ObjectMemory } from './object-memory.ts';
import { type PackedEntry, PackLookup } from './pack-lookup.ts';

/** An object's content in memory of its own. */
export interface StoredObject {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** More packs are left to git, which knows how to look into many. */
const maxPacks = 64;
/** How many objects may be built on one another; git itself makes chains of 50, and of 250 when it is asked to. */
const maxChain = 5000;
/** How often a chain may go on in another place. */
const maxBases = 50;
const typeNames: Readonly<Record<number, string>> = {
  [objectType.commit]: 'commit',
  [objectType.tree]: 'tree',
  [objectType.blob]: 'blob',
  [objectType.tag]: 'tag',
};

/**
 * Reads single objects of one object directory with SHA-1 ids, loose or packed, as a hook needs them: starting git takes
 * longer.
 */
export class StoredObjects implements Disposable {
  readonly #directory: string;
  readonly #memory = new ObjectMemory();
  #packs: readonly PackLookup[] | null = null;
  #baseDepth = 0;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** @throws PackFault where an object is absent, broken, or too large to be read at once; or what the system says */
  read(oid: string): StoredObject {
    return this.#readLoose(oid) ?? this.#readPacked(Buffer.from(oid, 'hex'));
  }

  [Symbol.dispose](): void {
    this.#packs?.forEach((pack) => pack[Symbol.dispose]());
  }

  #readLoose(oid: string): StoredObject | null {
    using file = openIfThere(path.join(this.#directory, oid.slice(0, 2), oid.slice(2)));
    if (file === null) {
      return null;
    }
    const packed = this.#memory.load(file, 0, file.size);
    const { type, size, start } = parseLooseHead(this.#memory.inflatedHead(packed, looseHeadBytes));
    const text = this.#memory.inflated(packed, start + size, file.size);
    return { type, bytes: this.#memory.taken(text).subarray(start) };
  }

  #readPacked(id: Buffer): StoredObject {
    this.#packs ??= openPacks(path.join(this.#directory, 'pack'));
    for (const pack of this.#packs) {
      const offset = pack.find(id);
      if (offset !== null) {
        return this.#build(pack, offset);
      }
    }
    throw new PackFault('the object is in no pack with an index');
  }

  /** Builds the object at an offset from the one that its deltas begin with. */
  #build(pack: PackLookup, offset: number): StoredObject {
    const deltas: PackedEntry[] = [];
    let entry = pack.entryAt(offset);
    while (entry.type === objectType.offsetDelta && deltas.length < maxChain) {
      deltas.push(entry);
      entry = pack.entryAt(entry.baseOffset);
    }
    let text: CoreText;
    let type = typeNames[entry.type];
    if (entry.type === objectType.idDelta) {
      deltas.push(entry);
      const base = this.#readBase(entry.baseId);
      text = this.#memory.bring(base.bytes);
      type = base.type;
    } else {
      text = this.#content(pack, entry);
    }
    if (type === undefined) {
      throw new PackFault('an object is built on too many others');
    }
    for (const delta of deltas.toReversed()) {
      text = this.#memory.built(text, this.#content(pack, delta));
    }
    return { type, bytes: this.#memory.taken(text) };
  }

  #readBase(id: Buffer): StoredObject {
    if (this.#baseDepth >= maxBases) {
      throw new PackFault('an object is built on too many others');
    }
    this.#baseDepth++;
    const base = this.read(id.toString('hex'));
    this.#baseDepth--;
    return base;
  }

  #content({ pack }: PackLookup, { dataAt, size }: PackedEntry): CoreText {
    // Deflate makes nothing longer by more than this.
    const longest = size + Math.ceil(size / 64) + 64;
    const packed = this.#memory.load(pack, dataAt, Math.min(longest, pack.size - dataAt));
    return this.#memory.inflated(packed, size, null);
  }
}

function openPacks(folder: string): readonly PackLookup[] {
  const names = new Set(readdirSync(folder));
  const packs = [...names].filter(
    (name) => name.endsWith('.pack') && names.has(name.replace(/\.pack$/, '.idx')),
  );
  if (packs.length > maxPacks) {
    throw new PackFault('there are too many packs');
  }
  return packs.map((name) => new PackLookup(path.join(folder, name)));
}

function openIfThere(file: string): PlainFile | null {
  try {
    return openPlainFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return null;
    }
    throw error;
  }
}
