import type { Core } from '../../../core/core.ts';
import type { FamilyVisitor, Frame } from '../pack/family-walk.ts';
import { findObject, type ObjectIds } from '../pack/object-ids.ts';
import { TreeMemory } from './tree-memory.ts';
import { noObject, TreeCollection, type TreeRecords } from './tree-records.ts';

/** A tree that was recorded, while others may be made from it. */
export interface RecordedTree {
  readonly number: number;
  /** Where its table stands; 0: it has none, so that what is made from it counts as made from nothing. */
  readonly table: number;
  readonly length: number;
}

/** The upper bits of a mode say what an entry is. */
const kindShift = 12;
const kindMask = 0o17;
const treeKind = 0o04;
const fileKind = 0o10;
const linkKind = 0o12;

const unknownWords = 4;

/** Records the trees of a store in one thread: see `TreeRecords`. */
export class TreeVisitor implements FamilyVisitor<RecordedTree> {
  readonly #core: Core;
  readonly #ids: ObjectIds;
  readonly #copies: number;
  readonly #memory: TreeMemory;
  readonly #trees = new TreeCollection();
  readonly #unread: number[] = [];

  /** @param copies - where the copied runs of the last delta stand */
  constructor(core: Core, ids: ObjectIds, copies: number) {
    this.#core = core;
    this.#ids = ids;
    this.#copies = copies;
    this.#memory = new TreeMemory(core, ids.idBytes);
  }

  visit(
    object: number,
    text: number,
    length: number,
    base: Frame<RecordedTree> | null,
    copyCount: number,
  ): RecordedTree {
    const memory = this.#memory;
    const isMade = base !== null && base.state.table !== 0 && copyCount >= 0;
    const table = memory.takeTable(length);
    const freshCount =
      table === 0
        ? -1
        : this.#core.exports.readTree(
            text,
            length,
            this.#ids.idBytes,
            this.#copies,
            copyCount,
            isMade ? base.state.table : 0,
            table,
            memory.known,
            memory.fresh,
            memory.killed,
            memory.unknown,
            this.#trees.edgeCount,
          );
    // What it has been told of the core knows from now on, also where the tree then turned out to be none.
    const isComplete = table !== 0 && this.#addEdges();
    if (!isComplete) {
      this.#trees.suspects.push(object);
    }
    if (freshCount < 0) {
      this.fail(object);
      if (table !== 0) {
        memory.giveTable(table, length);
      }
      return { number: this.#trees.addTree(object, null), table: 0, length };
    }
    const words = memory.words();
    this.#trees.addFresh(words, memory.fresh >> 2, freshCount);
    this.#trees.addKilled(words, memory.killed >> 2, this.#core.exports.killedCount.value);
    return { number: this.#trees.addTree(object, isMade ? base.state.number : null), table, length };
  }

  leave({ table, length }: RecordedTree): void {
    if (table !== 0) {
      this.#memory.giveTable(table, length);
    }
  }

  fail(object: number): void {
    this.#trees.suspects.push(object);
    this.#unread.push(object);
  }

  /** The objects that turned out to be no trees, or cannot be read, since this was last asked. */
  takeUnread(): readonly number[] {
    return this.#unread.splice(0);
  }

  records(): TreeRecords {
    return this.#trees.records();
  }

  /** Adds an edge for each unknown entry, and gives whether the store has all that they name. */
  #addEdges(): boolean {
    const bytes = this.#core.bytes();
    const count: number = this.#core.exports.unknownCount.value;
    const words = this.#memory.words();
    const start = this.#memory.unknown >> 2;
    const end = start + count * unknownWords;
    let isComplete = true;
    for (let at = start; at < end; at += unknownWords) {
      const kind = (words[at]! >> kindShift) & kindMask;
      const name = words[at + 1]!;
      const length = words[at + 2]!;
      // Whatever is of no kind that git knows is a commit of a submodule to it.
      const isHere = kind === treeKind || kind === fileKind || kind === linkKind;
      const child = isHere ? findObject(this.#ids, bytes, name + length + 1) : -1;
      isComplete &&= !isHere || child >= 0;
      const number = this.#trees.nameOf(bytes, name, length, words[at + 3]!);
      this.#trees.addEdge(child < 0 ? noObject : child, number, kind === treeKind);
    }
    return isComplete;
  }
}
