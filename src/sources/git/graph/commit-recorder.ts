import { findObject, type ObjectIds } from '../pack/object-ids.ts';
import { committerDate, readHex, startsWith } from './commit-text.ts';
import { noObject } from './tree-records.ts';
import { WordList } from './word-list.ts';

/** Commits and what they build on, by the numbers of the objects. */
export interface CommitRecords {
  readonly objects: Uint32Array<ArrayBuffer>;
  readonly trees: Uint32Array<ArrayBuffer>;
  /** When they were committed, in seconds. */
  readonly dates: Float64Array<ArrayBuffer>;
  readonly parents: Uint32Array<ArrayBuffer>;
  /** By commit: where its parents end. */
  readonly parentEnds: Uint32Array<ArrayBuffer>;
  /** Objects that are no commits. */
  readonly suspects: Uint32Array<ArrayBuffer>;
}

const newline = 0x0a;
const treeLine = Buffer.from('tree ');
const parentLine = Buffer.from('parent ');

/** Records commits in one thread: each once, whatever copies there are of it. */
export class CommitRecorder {
  readonly #ids: ObjectIds;
  readonly #id: Uint8Array;
  readonly #objects = new WordList();
  readonly #trees = new WordList();
  readonly #parents = new WordList();
  readonly #parentEnds = new WordList();
  readonly #suspects = new WordList();
  readonly #dates: number[] = [];

  constructor(ids: ObjectIds) {
    this.#ids = ids;
    this.#id = new Uint8Array(ids.idBytes);
  }

  /** Records a commit, the text of which stands in `bytes`. */
  record(object: number, bytes: Uint8Array, start: number, length: number): void {
    const end = start + length;
    const tree = this.#objectIn(bytes, start, end, treeLine);
    if (tree === null) {
      this.fail(object);
      return;
    }
    let at = start + treeLine.length + this.#idLineBytes();
    let parent = this.#objectIn(bytes, at, end, parentLine);
    while (parent !== null) {
      this.#parents.push(parent);
      at += parentLine.length + this.#idLineBytes();
      parent = this.#objectIn(bytes, at, end, parentLine);
    }
    this.#objects.push(object);
    this.#trees.push(tree);
    this.#parentEnds.push(this.#parents.length);
    this.#dates.push(committerDate(bytes, at, end));
  }

  /** Notes a commit that cannot be read. */
  fail(object: number): void {
    this.#suspects.push(object);
  }

  records(): CommitRecords {
    return {
      objects: this.#objects.toArray(),
      trees: this.#trees.toArray(),
      dates: Float64Array.from(this.#dates),
      parents: this.#parents.toArray(),
      parentEnds: this.#parentEnds.toArray(),
      suspects: this.#suspects.toArray(),
    };
  }

  /** Hexadecimal digits and the line's end. */
  #idLineBytes(): number {
    return 2 * this.#id.length + 1;
  }

  /** The object that a line of a word and an id names; null: it is no such line. */
  #objectIn(bytes: Uint8Array, start: number, end: number, word: Uint8Array): number | null {
    const digits = start + word.length;
    const lineEnd = digits + 2 * this.#id.length;
    const isLine = lineEnd < end && bytes[lineEnd] === newline && startsWith(bytes, start, word);
    if (!isLine || !readHex(bytes, digits, this.#id)) {
      return null;
    }
    const object = findObject(this.#ids, this.#id, 0);
    return object < 0 ? noObject : object;
  }
}
