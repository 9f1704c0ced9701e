import type { Core } from '../../../core/core.ts';
import { readLooseObject } from '../pack/loose-objects.ts';
import { findObject } from '../pack/object-ids.ts';
import type { ObjectStore } from '../pack/object-store.ts';
import type { GraphRecords } from '../pack/pack-part.ts';
import { CommitRecorder } from './commit-recorder.ts';
import { TreeVisitor } from './tree-visitor.ts';

/** Larger trees and commits are left to git. */
const maxBytes = 8 * 1024 * 1024;
const noCopies = 0;

/** Records the commits and trees of a store that are in no pack. */
export function looseRecords(
  core: Core,
  { ids, loose, firstLoose }: Pick<ObjectStore, 'ids' | 'loose' | 'firstLoose'>,
): GraphRecords {
  const commits = new CommitRecorder(ids);
  const trees = new TreeVisitor(core, ids, noCopies);
  const room = loose.length === 0 ? 0 : core.reserve(maxBytes);
  for (const [index, { oid, path }] of loose.entries()) {
    const object = firstLoose + index;
    if (findObject(ids, Buffer.from(oid, 'hex'), 0) !== object) {
      // A pack has it as well.
      continue;
    }
    // Blobs are not wanted, and may be large: so only the head is read at first.
    const head = readLooseObject(path, 0);
    const isWanted = head.kind === 'broken' || head.type === 'commit' || head.type === 'tree';
    const content = isWanted ? readLooseObject(path, maxBytes) : head;
    if (content.kind === 'content' && content.type === 'commit') {
      commits.record(object, content.bytes, 0, content.size);
    } else if (content.kind === 'content' && content.type === 'tree' && room !== 0) {
      core.bytes().set(content.bytes, room);
      trees.leave(trees.visit(object, room, content.size, null, -1));
    } else if (isWanted) {
      trees.fail(object);
    }
  }
  return { commits: commits.records(), trees: trees.records() };
}
