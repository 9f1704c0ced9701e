import type { Chunk } from '../../model/chunk.ts';
import type { Place } from '../../model/place.ts';
import { wholeChunk } from '../content/content.ts';
import { runGit } from './git-process.ts';
import { oncePerRepository } from './once-per-repository.ts';
import type { Repository } from './repository.ts';

/** The content id of what the reflogs say. */
export const reflogId = 'reflog';

/** A reflog is of this clone alone: nobody else gets its messages. */
export const reflogPlace: Place = { path: 'REFLOG_MESSAGE', state: 'unreachable' };

/** The messages of all reflogs, an entry a line. */
export const reflogMessages = oncePerRepository(async (repository, signal): Promise<Buffer> => {
  const log = ['log', '--walk-reflogs', '--all', '--no-color', '--format=%gs'];
  return (await runGit(repository, log, signal)).stdout;
});

/** The reflogs keep the subjects of commits that are long gone, and the names of branches that were. */
export async function* reflogChunks(repository: Repository, signal: AbortSignal): AsyncGenerator<Chunk> {
  const messages = await reflogMessages(repository, signal);
  const chunk = messages.length === 0 ? null : wholeChunk(reflogId, messages);
  if (chunk !== null) {
    yield chunk;
  }
}
