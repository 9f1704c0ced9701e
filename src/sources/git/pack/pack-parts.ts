import type { Families, FamilyList } from './families.ts';
import type { PackPart } from './pack-part.ts';

const kinds = ['trees', 'commits', 'tags', 'blobs'] as const;
/** Enough parts for each thread that the last ones end at about the same time: within 0.2 s for git/git. */
const partsPerThread = 32;
/** A part that takes less costs more to hand out than to read. */
const minCost = 4 * 1024 * 1024;

/** Divides the families of a store into parts of about the same cost, neighbours in a pack together. */
export function packParts(families: Families, threads: number): readonly PackPart[] {
  const total = kinds.reduce(
    (sum, kind) => sum + families[kind].costs.reduce((costs, cost) => costs + cost, 0),
    0,
  );
  const wanted = Math.max(minCost, total / (threads * partsPerThread));
  return kinds.flatMap((kind) => partsOf(families[kind], wanted).map((roots) => ({ kind, roots })));
}

/** The parts by which commits and trees are recorded, and those by which the rest is searched afterwards. */
export function splitParts(parts: readonly PackPart[]): {
  readonly records: readonly PackPart[];
  readonly contents: readonly PackPart[];
} {
  return {
    records: parts.flatMap((part) =>
      part.kind === 'trees' ? part : part.kind === 'commits' ? { ...part, kind: 'commit-records' } : [],
    ),
    contents: parts.flatMap((part) =>
      part.kind === 'trees' ? [] : part.kind === 'commits' ? { ...part, kind: 'messages' } : part,
    ),
  };
}

function partsOf({ roots, costs }: FamilyList, wanted: number): readonly Uint32Array[] {
  const parts: Uint32Array[] = [];
  let first = 0;
  let cost = 0;
  for (let index = 0; index < roots.length; index++) {
    cost += costs[index]!;
    if (cost >= wanted) {
      parts.push(roots.slice(first, index + 1));
      first = index + 1;
      cost = 0;
    }
  }
  return first < roots.length ? [...parts, roots.slice(first)] : parts;
}
