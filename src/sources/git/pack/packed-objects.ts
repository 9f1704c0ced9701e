import { sharedBytes, sharedFloat64, sharedInt32, sharedUint32 } from './shared-arrays.ts';

/** The numbers by which packs name what an object is; the last two only until the base is known. */
export const objectType = {
  none: 0,
  commit: 1,
  tree: 2,
  blob: 3,
  tag: 4,
  offsetDelta: 6,
  idDelta: 7,
} as const;

/** What is to be done with a packed object. */
export const objectState = {
  /** It is the copy to be searched. */
  owned: 0,
  /** Another copy is searched; this one may still be the base of a delta. */
  duplicate: 1,
  /** It cannot be taken, and no other object is built on it here. */
  unreadable: 2,
} as const;

/** The objects of all packs by number: pack after pack, and within one in the order of their places. */
export interface PackedObjects {
  readonly count: number;
  /** One of `objectType`: that of the root of its delta chain. */
  readonly types: Uint8Array;
  readonly states: Uint8Array;
  /** How many bytes its zlib stream says: of a delta those of the delta, not of what it builds. */
  readonly sizes: Uint32Array;
  /** Where its zlib stream starts in the pack. */
  readonly dataStarts: Float64Array;
  /** How many bytes the stream has, exactly unless the pack's index is not whole: then at most. */
  readonly dataLengths: Uint32Array;
  /** The object that a delta changes, also in another pack; -1: it is no delta. */
  readonly bases: Int32Array;
}

/** Room for so many objects. */
export function packedObjects(count: number): PackedObjects {
  return {
    count,
    types: sharedBytes(count),
    states: sharedBytes(count),
    sizes: sharedUint32(count),
    dataStarts: sharedFloat64(count),
    dataLengths: sharedUint32(count),
    bases: sharedInt32(count).fill(-1),
  };
}
