import { noObject, type TreeRecords } from './tree-records.ts';

/** The trees of a store, as `TreeRecords` has them, from all threads together. */
export interface TreeForest {
  /** By object: one more than the number of its tree; 0: it is no tree that was recorded. */
  readonly treeOf: Uint32Array;
  readonly objects: Uint32Array;
  readonly bases: Uint32Array;
  readonly fresh: Uint32Array;
  readonly freshEnds: Uint32Array;
  readonly killedEnds: Uint32Array;
  readonly killed: Uint32Array;
  readonly children: Uint32Array;
  readonly names: Uint32Array;
  readonly nameTexts: readonly Buffer[];
  /** By tree: one more than a tree that was made from it, and than the next that was made from the same; 0: none. */
  readonly firstMade: Uint32Array;
  readonly nextMade: Uint32Array;
}

/** Puts together what threads have recorded of a store with so many objects. */
export function treeForest(parts: readonly TreeRecords[], objectCount: number): TreeForest {
  const treeCount = sumOf(parts, ({ objects }) => objects.length);
  const edgeCount = sumOf(parts, ({ children }) => children.length);
  const freshCount = sumOf(parts, ({ fresh }) => fresh.length);
  const killedCount = sumOf(parts, ({ killed }) => killed.length);
  const forest = {
    treeOf: new Uint32Array(objectCount),
    objects: new Uint32Array(treeCount),
    bases: new Uint32Array(treeCount),
    fresh: new Uint32Array(freshCount),
    freshEnds: new Uint32Array(treeCount),
    killedEnds: new Uint32Array(treeCount),
    killed: new Uint32Array(killedCount),
    children: new Uint32Array(edgeCount),
    names: new Uint32Array(edgeCount),
    firstMade: new Uint32Array(treeCount),
    nextMade: new Uint32Array(treeCount),
  };
  const nameNumbers = new Map<string, number>();
  let tree = 0;
  let edge = 0;
  let freshStart = 0;
  let killedStart = 0;
  for (const part of parts) {
    forest.objects.set(part.objects, tree);
    setRaised(forest.bases, part.bases, tree, tree, 0);
    setRaised(forest.freshEnds, part.freshEnds, tree, freshStart);
    setRaised(forest.killedEnds, part.killedEnds, tree, killedStart);
    setRaised(forest.fresh, part.fresh, freshStart, edge);
    setRaised(forest.killed, part.killed, killedStart, edge);
    forest.children.set(part.children, edge);
    const numbers = numberNames(part, nameNumbers);
    for (let index = 0; index < part.names.length; index++) {
      const name = part.names[index]!;
      forest.names[edge + index] = numbers[name >>> 1]! * 2 + (name & 1);
    }
    tree += part.objects.length;
    edge += part.children.length;
    freshStart += part.fresh.length;
    killedStart += part.killed.length;
  }
  for (let number = treeCount - 1; number >= 0; number--) {
    forest.treeOf[forest.objects[number]!] = number + 1;
    const base = forest.bases[number]!;
    if (base !== 0) {
      forest.nextMade[number] = forest.firstMade[base - 1]!;
      forest.firstMade[base - 1] = number + 1;
    }
  }
  return { ...forest, nameTexts: Array.from(nameNumbers.keys(), (name) => Buffer.from(name, 'latin1')) };
}

/** Whether each edge leads to a tree where its mode says so, and only there. */
export function hasRightKinds({ treeOf, children, names }: TreeForest): boolean {
  for (let edge = 0; edge < children.length; edge++) {
    const child = children[edge]!;
    if (child !== noObject && (treeOf[child]! !== 0) !== ((names[edge]! & 1) === 1)) {
      return false;
    }
  }
  return true;
}

function sumOf(parts: readonly TreeRecords[], count: (part: TreeRecords) => number): number {
  return parts.reduce((sum, part) => sum + count(part), 0);
}

/** Sets numbers that are each `by` higher here, except those that mean nothing: -1 where all mean something. */
function setRaised(
  target: Uint32Array,
  source: Uint32Array,
  start: number,
  by: number,
  exception = -1,
): void {
  if (by === 0) {
    target.set(source, start);
    return;
  }
  for (let index = 0; index < source.length; index++) {
    const number = source[index]!;
    target[start + index] = number === exception ? number : number + by;
  }
}

/** By a part's number of a name: that in all parts together. */
function numberNames({ nameTexts }: TreeRecords, known: Map<string, number>): Uint32Array {
  const { bytes, starts } = nameTexts;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const numbers = new Uint32Array(starts.length - 1);
  for (let name = 0; name < numbers.length; name++) {
    const own = text.slice(starts[name], starts[name + 1]);
    const number = known.get(own) ?? known.size;
    known.set(own, number);
    numbers[name] = number;
  }
  return numbers;
}
