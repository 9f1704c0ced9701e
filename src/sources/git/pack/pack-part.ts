import type { CommitRecords } from '../graph/commit-recorder.ts';
import type { TreeRecords } from '../graph/tree-records.ts';
import type { ObjectStore } from './object-store.ts';

/** What a thread must know to read packs. */
export interface PackSetup {
  readonly store: Pick<ObjectStore, 'packs' | 'objects' | 'ids' | 'families'>;
  /** Larger contents are left to the plain reader, which tells of them. */
  readonly maxFileSize: number;
}

/**
 * Delta families of one type that a thread reads, or the question what it has recorded.
 *
 * Commits are recorded and their messages searched; `commit-records` and `messages` are commits of which only the one or
 * the other is done.
 */
export type PackPart =
  | {
      readonly kind: 'blobs' | 'commits' | 'tags' | 'trees' | 'commit-records' | 'messages';
      readonly roots: Uint32Array;
    }
  | { readonly kind: 'records' };

/** What a thread tells of the families that it read. */
export interface PackTold {
  readonly blobs: number;
  readonly commits: number;
  readonly bytes: number;
  /** Objects that the plain reader has to read: broken, large, archives, or in UTF-16. */
  readonly left: Uint32Array;
}

/** What a thread has recorded of commits and trees; null: not all that it was given could be read. */
export interface GraphRecords {
  readonly commits: CommitRecords;
  readonly trees: TreeRecords;
}
