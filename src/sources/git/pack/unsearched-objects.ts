import type { HistoryGraph } from '../graph/history-graph.ts';
import type { SearchedHistory } from '../searched-history.ts';
import { findObject, oidAt } from './object-ids.ts';
import type { ObjectStore } from './object-store.ts';
import { objectState, objectType } from './packed-objects.ts';

/** The plain reader takes so much longer for an object that with a larger share the threads are faster. */
const maxShare = 1 / 16;
const alwaysFew = 2000;

/**
 * The objects of a store that an earlier scan has not searched, and those that are searched each time.
 *
 * @param graph - of the whole store
 * @returns null: they are too many for the plain reader, or where they are cannot be told
 */
export function unsearchedObjects(
  { ids, objects, loose, firstLoose }: Pick<ObjectStore, 'ids' | 'objects' | 'loose' | 'firstLoose'>,
  graph: HistoryGraph,
  { tips, again }: SearchedHistory,
): { readonly oids: readonly string[]; readonly known: number } | null {
  if (!graph.isConnected) {
    return null;
  }
  const reached = graph.reachedFrom(tips);
  const unsearched = new Set(again.filter((oid) => graph.has(oid)));
  const limit = Math.max(alwaysFew, (objects.count + loose.length) * maxShare) + unsearched.size;
  let known = 0;
  for (let object = 0; object < objects.count; object++) {
    const isContent =
      objects.types[object] !== objectType.tree && objects.states[object] === objectState.owned;
    known += isContent ? reached[object]! : 0;
    if (isContent && reached[object] === 0) {
      unsearched.add(oidAt(ids, object));
      if (unsearched.size > limit) {
        return null;
      }
    }
  }
  for (const [index, { oid }] of loose.entries()) {
    const number = findObject(ids, Buffer.from(oid, 'hex'), 0);
    if (number === firstLoose + index) {
      known += reached[number] === 1 ? 1 : 0;
      if (reached[number] === 0) {
        unsearched.add(oid);
      }
    }
  }
  const oids = [...unsearched];
  return oids.length > limit ? null : { oids, known };
}
