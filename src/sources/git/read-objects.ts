import { Coverage } from '../../model/coverage.ts';
import { fewObjects } from './direct/few-objects.ts';
import { type GitObject, objectStream } from './object-stream.ts';
import type { Repository } from './repository.ts';

/** Contents up to this size are delivered whole: no commit or tag that git made is longer. */
const heldBytes = 8 * 1024 * 1024;

/**
 * The contents of objects: read here where they are few and nothing about them is unusual, else by git.
 *
 * @param coverage - told of those that are absent or broken. Default: nobody is, as where a scan has noted them already
 */
export async function* readObjects(
  repository: Repository,
  oids: readonly string[],
  signal: AbortSignal,
  coverage: Pick<Coverage, 'skip'> = new Coverage(),
): AsyncGenerator<GitObject> {
  let read = 0;
  for (const object of fewObjects(repository, oids)) {
    read++;
    yield object;
  }
  yield* objectStream(repository, oids.slice(read), heldBytes, coverage, signal);
}
