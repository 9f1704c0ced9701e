import type { Chunk } from '../../model/chunk.ts';
import type { Place } from '../../model/place.ts';
import { wholeChunk } from '../content/content.ts';
import { runGit, type GitLocation } from './git-process.ts';

/** The content id of what the reflogs say. */
export const reflogId = 'reflog';

/** A reflog is of this clone alone: nobody else gets its messages. */
export const reflogPlace: Place = { path: 'REFLOG_MESSAGE', state: 'unreachable' };

/**
 * The messages of all reflogs, an entry a line: they keep the subjects of commits that are long gone, and the names of
 * branches that were.
 */
export async function* reflogChunks(location: GitLocation, signal: AbortSignal): AsyncGenerator<Chunk> {
  const { stdout } = await runGit(
    location,
    ['log', '--walk-reflogs', '--all', '--no-color', '--format=%gs'],
    signal,
  );
  const chunk = stdout.length === 0 ? null : wholeChunk(reflogId, stdout);
  if (chunk !== null) {
    yield chunk;
  }
}
