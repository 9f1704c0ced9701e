import { NameTable, type Names } from './name-table.ts';
import { WordList } from './word-list.ts';

/** Stands for an object that the store has not, or need not have. */
export const noObject = 0xffff_ffff;

type Words = Uint32Array<ArrayBuffer>;

/**
 * Trees as what each has more, and less, than the tree that its delta was made from. An edge is a name with the object
 * that it leads to; now and then two are the same.
 */
export interface TreeRecords {
  /** By tree: its object. */
  readonly objects: Words;
  /** By tree: one more than the number of the tree that it was made from; 0: none. */
  readonly bases: Words;
  /** The edges that a tree has and its base has not; by tree: where they end. */
  readonly fresh: Words;
  readonly freshEnds: Words;
  /** The edges of its base that a tree has not; by tree: where they end. */
  readonly killed: Words;
  readonly killedEnds: Words;
  /** By edge: the object that it leads to. */
  readonly children: Words;
  /** By edge: twice the number of its name, and one more where it leads to a tree. */
  readonly names: Words;
  readonly nameTexts: Names;
  /** Objects that are no trees, or that name what the store has not. */
  readonly suspects: Words;
}

/** Collects the trees of one thread. */
export class TreeCollection {
  readonly suspects = new WordList();
  readonly #objects = new WordList();
  readonly #bases = new WordList();
  readonly #fresh = new WordList();
  readonly #freshEnds = new WordList();
  readonly #killed = new WordList();
  readonly #killedEnds = new WordList();
  readonly #children = new WordList();
  readonly #names = new WordList();
  readonly #nameTable = new NameTable();

  get edgeCount(): number {
    return this.#children.length;
  }

  addEdge(child: number, name: number, isTree: boolean): void {
    this.#children.push(child);
    this.#names.push(name * 2 + (isTree ? 1 : 0));
  }

  nameOf(bytes: Uint8Array, start: number, length: number, hash: number): number {
    return this.#nameTable.numberOf(bytes, start, length, hash);
  }

  addFresh(words: Uint32Array, start: number, count: number): void {
    this.#fresh.append(words, start, count);
  }

  addKilled(words: Uint32Array, start: number, count: number): void {
    this.#killed.append(words, start, count);
  }

  /** Adds a tree that has the edges which were added since the last, and gives its number. */
  addTree(object: number, base: number | null): number {
    this.#objects.push(object);
    this.#bases.push(base === null ? 0 : base + 1);
    this.#freshEnds.push(this.#fresh.length);
    this.#killedEnds.push(this.#killed.length);
    return this.#objects.length - 1;
  }

  records(): TreeRecords {
    return {
      objects: this.#objects.toArray(),
      bases: this.#bases.toArray(),
      fresh: this.#fresh.toArray(),
      freshEnds: this.#freshEnds.toArray(),
      killed: this.#killed.toArray(),
      killedEnds: this.#killedEnds.toArray(),
      children: this.#children.toArray(),
      names: this.#names.toArray(),
      nameTexts: this.#nameTable.names(),
      suspects: this.suspects.toArray(),
    };
  }
}
