import type { Copies, CoreText } from '../../../core/core-text.ts';
import type { Core } from '../../../core/core.ts';
import type { Provenance } from '../../../model/chunk.ts';
import type { Position } from '../../../model/region.ts';
import { CommitRecorder } from '../graph/commit-recorder.ts';
import { TreeVisitor } from '../graph/tree-visitor.ts';
import { BlobVisitor } from './blob-visitor.ts';
import { type FamilyVisitor, FamilyWalk } from './family-walk.ts';
import { MessageVisitor } from './message-visitor.ts';
import type { GraphRecords, PackPart, PackSetup, PackTold } from './pack-part.ts';

/** A text in the core's memory, and what is known of the one that it was made from. */
export interface PackText<Version> {
  readonly text: CoreText;
  readonly start: Position;
  /** Most texts have no candidates, and need no name. */
  readonly provenance: () => Provenance;
  readonly base: { readonly version: Version; readonly copies: Copies } | null;
}

/** Searches what is read; `object` says which one it is at. */
export interface PackSearch<Version> {
  /** Gives what is to be known of a text when others come that are made from it. */
  version(object: number, text: PackText<Version>): Version | null;
  once(object: number, text: Omit<PackText<Version>, 'base'>): void;
  forget(version: Version): void;
}

export interface PackThread {
  read(part: PackPart): PackTold | GraphRecords;
}

/** Reads packs in a thread: has blobs and messages searched, and records commits and trees. */
export function packThread<Version>(
  core: Core,
  { store, maxFileSize }: PackSetup,
  search: PackSearch<Version>,
): PackThread {
  const walk = new FamilyWalk(core, store);
  const trees = new TreeVisitor(core, store.ids, walk.copies);
  const commits = new CommitRecorder(store.ids);

  function read(part: PackPart): PackTold | GraphRecords {
    if (part.kind === 'records') {
      return { commits: commits.records(), trees: trees.records() };
    }
    const tally = { blobs: 0, commits: 0, bytes: 0, left: new Array<number>() };
    const walkAll = <State>(visitor: FamilyVisitor<State>): void =>
      part.roots.forEach((root) => walk.walk(root, visitor));
    switch (part.kind) {
      case 'blobs':
        walkAll(new BlobVisitor(core, store, search, tally, walk.copies, maxFileSize));
        break;
      case 'trees':
        walkAll(trees);
        trees.takeUnread().forEach((object) => tally.left.push(object));
        break;
      case 'commit-records':
        walkAll(new MessageVisitor(core, store, null, tally, commits, 'commits'));
        break;
      case 'messages':
        walkAll(new MessageVisitor(core, store, search, tally, null, 'commits'));
        break;
      case 'commits':
      case 'tags': {
        const recorder = part.kind === 'commits' ? commits : null;
        walkAll(new MessageVisitor(core, store, search, tally, recorder, part.kind));
      }
    }
    return { ...tally, left: Uint32Array.from(tally.left) };
  }

  return { read };
}
