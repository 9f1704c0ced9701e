import { PackFault } from '../pack/pack-fault.ts';
import { openPlainFile, readWhole } from '../pack/plain-file.ts';
import { readCachedTrees } from './cached-trees.ts';

/** A file in the index. */
export interface IndexedFile {
  /** As git has it, in bytes, which are one character each. */
  readonly path: string;
  readonly mode: number;
  readonly oid: string;
}

/** What the index holds. */
export interface IndexFile {
  /** Ascending by the bytes of their paths. */
  readonly files: readonly IndexedFile[];
  /** The trees that folders of the index are known to be, by the folder's path with a slash at its end; `''` is the root. */
  readonly trees: ReadonlyMap<string, string>;
}

const idBytes = 20;
const headerBytes = 12;
const statBytes = 40;
/** A larger index is left to git. */
const maxBytes = 64 * 1024 * 1024;
const signature = 0x4449_5243;
const flag = { extended: 0x4000, stage: 0x3000, nameLength: 0xfff } as const;
const intentToAdd = 0x2000;

/**
 * Reads an index of version 2, 3 or 4 (gitformat-index).
 *
 * @throws PackFault where anything in it does not fit, or is rare: conflicts, files that are only meant to be added, folders
 *   that stand for their files, an index in two halves
 */
export function readIndexFile(file: string): IndexFile {
  using open = openPlainFile(file);
  if (open.size < headerBytes + idBytes || open.size > maxBytes) {
    throw new PackFault('the index is too short or too large');
  }
  const bytes = Buffer.alloc(open.size);
  readWhole(open, bytes, 0);
  const version = bytes.readUInt32BE(4);
  if (bytes.readUInt32BE(0) !== signature || version < 2 || version > 4) {
    throw new PackFault('the index is of an unknown kind');
  }
  const end = bytes.length - idBytes;
  const entries = new EntryReader(bytes.subarray(0, end), version);
  const files: IndexedFile[] = [];
  for (let left = bytes.readUInt32BE(8); left > 0; left--) {
    files.push(entries.next());
  }
  return { files, trees: readExtensions(bytes.subarray(entries.at, end)) };
}

/** Reads one entry after the other. */
class EntryReader {
  at = headerBytes;
  readonly #bytes: Buffer;
  readonly #version: number;
  #path = '';

  constructor(bytes: Buffer, version: number) {
    this.#bytes = bytes;
    this.#version = version;
  }

  next(): IndexedFile {
    const start = this.at;
    const idAt = start + statBytes;
    const flagsAt = idAt + idBytes;
    this.#need(flagsAt + 4);
    const flags = this.#bytes.readUInt16BE(flagsAt);
    const isExtended = (flags & flag.extended) !== 0;
    if ((flags & flag.stage) !== 0 || (isExtended && this.#version < 3)) {
      throw new PackFault('the index holds a conflict');
    }
    if (isExtended && (this.#bytes.readUInt16BE(flagsAt + 2) & intentToAdd) !== 0) {
      throw new PackFault('the index holds a file that is only meant to be added');
    }
    this.at = flagsAt + (isExtended ? 4 : 2);
    const path = this.#nextPath(start);
    if (path <= this.#path || (flags & flag.nameLength) !== Math.min(path.length, flag.nameLength)) {
      throw new PackFault('the index is not sorted');
    }
    this.#path = path;
    return {
      path,
      mode: this.#bytes.readUInt32BE(start + 24),
      oid: this.#bytes.toString('hex', idAt, flagsAt),
    };
  }

  #nextPath(entryStart: number): string {
    const kept = this.#version < 4 ? '' : this.#path.slice(0, this.#path.length - this.#nextNumber());
    const end = this.#bytes.indexOf(0, this.at);
    if (end === -1) {
      throw new PackFault('the index is cut off');
    }
    const path = kept + this.#bytes.toString('latin1', this.at, end);
    // Before version 4, one to eight NUL bytes fill an entry to a multiple of eight.
    this.at = this.#version < 4 ? entryStart + (((end - entryStart) | 7) + 1) : end + 1;
    this.#need(this.at);
    return path;
  }

  /** How many bytes the path before is to lose: seven bits in a byte, each byte that follows another standing for one more. */
  #nextNumber(): number {
    let byte = this.#nextByte();
    let number = byte & 0x7f;
    while (byte >= 0x80) {
      byte = this.#nextByte();
      number = (number + 1) * 128 + (byte & 0x7f);
    }
    if (number > this.#path.length) {
      throw new PackFault('the index is broken');
    }
    return number;
  }

  #nextByte(): number {
    this.#need(this.at + 1);
    return this.#bytes[this.at++]!;
  }

  #need(end: number): void {
    if (end > this.#bytes.length) {
      throw new PackFault('the index is cut off');
    }
  }
}

/** Those whose names begin with a capital may be left out; all others change what the entries mean. */
function readExtensions(bytes: Buffer): ReadonlyMap<string, string> {
  let trees: ReadonlyMap<string, string> = new Map();
  for (let at = 0; at < bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4);
    const start = at + 8;
    const end = start <= bytes.length ? start + bytes.readUInt32BE(at + 4) : Infinity;
    if (end > bytes.length || !/^[A-Z]/.test(name)) {
      throw new PackFault('the index is cut off, or holds what is rare');
    }
    if (name === 'TREE') {
      trees = readCachedTrees(bytes.subarray(start, end));
    }
    at = end;
  }
  return trees;
}
