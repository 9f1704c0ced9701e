import { inflateTableBytes } from '../../../core/contract.ts';
import type { Core } from '../../../core/core.ts';
import { Slots } from '../../../core/slots.ts';
import { pieceBytes } from '../../content/piece-cutter.ts';
import type { ObjectStore, StorePack } from './object-store.ts';
import { PackReader } from './pack-reader.ts';
import { objectState } from './packed-objects.ts';

/** An object that stands in the core's memory while what is built on it is read. */
export interface Frame<State> {
  readonly text: number;
  readonly length: number;
  readonly state: State;
}

/** What is done with each object of a family. */
export interface FamilyVisitor<State> {
  /**
   * Takes an object, and gives what is to be known of it when those that are made from it come.
   *
   * @param base - what it was made from: its text is still there, and `copies` says what it has of that
   * @param copyCount - how many copied runs stand at `copies` of the walk; -1: not known
   */
  visit(object: number, text: number, length: number, base: Frame<State> | null, copyCount: number): State;
  /** Told when nothing more comes that is made from an object. */
  leave(state: State): void;
  /** Told of an object that cannot be read here, and so of what is built on it. */
  fail(object: number): void;
}

/** What a walk needs of a store. */
export type WalkedStore = Pick<ObjectStore, 'packs' | 'objects' | 'families'>;

interface Level<State> extends Frame<State> {
  nextChild: number;
}

const maxCopies = 131_072;
const copyBytes = 12;
const noObject = -1;

/** Reads delta families in the memory of the core: each object once, after the one that it is made from. */
export class FamilyWalk implements Disposable {
  /** Where the copied runs of the last delta stand: triples of start, start in the base and length. */
  readonly copies: number;
  readonly #core: Core;
  readonly #store: WalkedStore;
  readonly #reader: PackReader;
  readonly #slots: Slots;
  readonly #tables: number;
  #pack: StorePack | null = null;
  #packIndex = 0;
  /** How long the text is that was made last: numbers cost less than an object for each of very many. */
  #madeLength = 0;

  constructor(core: Core, store: WalkedStore) {
    this.#core = core;
    this.#store = store;
    this.#reader = new PackReader(
      core,
      store.packs.map(({ path }) => path),
    );
    this.#slots = new Slots(core);
    this.#tables = core.reserve(inflateTableBytes);
    this.copies = core.reserve(maxCopies * copyBytes);
  }

  /** Visits a root and all that is built on it, depth first. */
  walk<State>(root: number, visitor: FamilyVisitor<State>): void {
    const { nextSibling } = this.#store.families;
    const levels: Level<State>[] = [];
    this.#enter(root, null, visitor, levels);
    for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
      const child = level.nextChild;
      if (child === noObject) {
        this.#drop(levels.pop()!, visitor);
        continue;
      }
      level.nextChild = nextSibling[child]!;
      const isLast = level.nextChild === noObject;
      const before = levels.length;
      this.#enter(child, level, visitor, levels);
      if (isLast && levels.length > before) {
        // Nothing else is made from the base: its memory serves the next one while it is still in the cache.
        levels[before - 1] = levels.pop()!;
        this.#drop(level, visitor);
      }
    }
  }

  #enter<State>(
    object: number,
    base: Level<State> | null,
    visitor: FamilyVisitor<State>,
    levels: Level<State>[],
  ): void {
    const text = this.#store.objects.states[object] === objectState.unreadable ? 0 : this.#make(object, base);
    if (text === 0) {
      this.#failAll(object, visitor);
      return;
    }
    const length = this.#madeLength;
    const copyCount: number = base === null ? -1 : this.#core.exports.copyCount.value;
    const state = visitor.visit(object, text, length, base, copyCount);
    levels.push({ text, length, state, nextChild: this.#store.families.firstChild[object]! });
  }

  #drop<State>(level: Level<State>, visitor: FamilyVisitor<State>): void {
    this.#slots.give(level.text, level.length);
    visitor.leave(level.state);
  }

  /**
   * Where the text of an object starts, of `#madeLength` bytes; 0: it cannot be read, or is larger than a piece and left
   * to git, which delivers it in pieces.
   */
  #make<State>(object: number, base: Frame<State> | null): number {
    const size = this.#store.objects.sizes[object]!;
    if (size > pieceBytes) {
      return 0;
    }
    const stored = this.#slots.take(size);
    if (stored === 0) {
      return 0;
    }
    if (!this.#inflate(object, stored, size)) {
      this.#slots.give(stored, size);
      return 0;
    }
    if (base === null) {
      this.#madeLength = size;
      return stored;
    }
    const made = this.#apply(base, stored, size);
    this.#slots.give(stored, size);
    return made;
  }

  #inflate(object: number, target: number, size: number): boolean {
    const { objects } = this.#store;
    const pack = this.#packOf(object);
    const length = objects.dataLengths[object]!;
    const bytes = this.#reader.read(this.#packIndex, objects.dataStarts[object]!, length);
    if (bytes.kind !== 'bytes') {
      return false;
    }
    const used = this.#core.exports.inflate(this.#tables, bytes.at, bytes.at + length, target, size);
    return used > 0 && (used === length || !pack.isGapless);
  }

  #apply<State>(base: Frame<State>, delta: number, deltaLength: number): number {
    const { exports } = this.#core;
    const length = exports.deltaResultSize(delta, deltaLength);
    if (length < 0 || length > pieceBytes) {
      return 0;
    }
    const text = this.#slots.take(length);
    if (text === 0) {
      return 0;
    }
    const fault = exports.applyDelta(
      base.text,
      base.length,
      delta,
      deltaLength,
      text,
      length,
      this.copies,
      maxCopies,
    );
    if (fault !== 0) {
      this.#slots.give(text, length);
      return 0;
    }
    this.#madeLength = length;
    return text;
  }

  /** An object cannot be read, so neither can what is built on it. */
  #failAll<State>(object: number, visitor: FamilyVisitor<State>): void {
    const { firstChild, nextSibling } = this.#store.families;
    const open = [object];
    for (let failed = open.pop(); failed !== undefined; failed = open.pop()) {
      visitor.fail(failed);
      for (let child = firstChild[failed]!; child !== noObject; child = nextSibling[child]!) {
        open.push(child);
      }
    }
  }

  /** The pack of an object, which is the one of `#packIndex` then. */
  #packOf(object: number): StorePack {
    const { packs } = this.#store;
    if (
      this.#pack === null ||
      object < this.#pack.firstNumber ||
      object >= this.#pack.firstNumber + this.#pack.count
    ) {
      this.#packIndex = packs.findIndex(
        ({ firstNumber, count }) => object >= firstNumber && object < firstNumber + count,
      );
      this.#pack = packs[this.#packIndex]!;
    }
    return this.#pack;
  }

  [Symbol.dispose](): void {
    this.#reader[Symbol.dispose]();
  }
}
