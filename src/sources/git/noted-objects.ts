import { Coverage } from '../../model/coverage.ts';
import { fewObjects } from './direct/few-objects.ts';
import { type GitObject, objectStream } from './object-stream.ts';
import type { Repository } from './repository.ts';

/** No commit or tag that git made is longer. */
const heldBytes = 8 * 1024 * 1024;

/** Objects about which a scan has noted already what is wrong with them: those that cannot be read are left out. */
export async function* notedObjects(
  repository: Repository,
  oids: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<GitObject> {
  let read = 0;
  for (const object of fewObjects(repository, oids)) {
    read++;
    yield object;
  }
  yield* objectStream(repository, oids.slice(read), heldBytes, new Coverage(), signal);
}
