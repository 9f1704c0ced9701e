import type { Chunk } from '../../model/chunk.ts';
import type { Coverage } from '../../model/coverage.ts';
import { contentChunks, wholeChunk, type ContentLimits } from '../content/content.ts';
import type { GitLocation } from './git-process.ts';
import { messageStart } from './message.ts';
import { objectStream, type GitObject, type ObjectProcess } from './object-stream.ts';

export type GitLimits = ContentLimits;

/** Contents up to this size are held whole while they are cut into chunks. */
const heldBytes = 8 * 1024 * 1024;

/**
 * The chunks of blobs, and of the messages of commits and tags; other objects hold no text of their own.
 *
 * @param coverageOf - where an object is counted, by its id
 * @param started - a git that was asked for just these objects before; default: it is started here
 */
export async function* objectChunks(
  location: GitLocation,
  oids: readonly string[],
  limits: GitLimits,
  coverageOf: (oid: string) => Coverage,
  signal: AbortSignal,
  started: ObjectProcess | null = null,
): AsyncGenerator<Chunk> {
  const ledger: Pick<Coverage, 'skip'> = { skip: (oid, ...why) => coverageOf(oid).skip(oid, ...why) };
  const objects = objectStream(location, oids, heldBytes, ledger, signal, started);
  yield* chunksOf(objects, limits, coverageOf, signal);
}

/** The chunks of objects that are delivered already. */
export async function* chunksOf(
  objects: AsyncIterable<GitObject> | Iterable<GitObject>,
  limits: GitLimits,
  coverageOf: (oid: string) => Coverage,
  signal: AbortSignal,
): AsyncGenerator<Chunk> {
  for await (const object of objects) {
    const coverage = coverageOf(object.oid);
    if (object.type === 'blob') {
      coverage.add('bytes', object.size);
      coverage.add('blobs');
      yield* blobChunks(object, limits, coverage, signal);
    } else if (object.type === 'commit' || object.type === 'tag') {
      coverage.add('bytes', object.size);
      if (object.type === 'commit') {
        coverage.add('commits');
      }
      yield* messageChunks(object, limits, coverage);
    }
  }
}

async function* blobChunks(
  object: GitObject,
  limits: GitLimits,
  coverage: Coverage,
  signal: AbortSignal,
): AsyncGenerator<Chunk> {
  const contentId = blobId(object.oid);
  const isSmall = object.size <= limits.maxFileSize;
  const chunk = !isSmall || object.bytes === null ? null : wholeChunk(contentId, object.bytes);
  if (chunk !== null) {
    yield chunk;
    return;
  }
  const bytes = object.bytes ?? object.pieces;
  yield* contentChunks({ contentId, name: object.oid, size: object.size, bytes }, limits, coverage, signal);
}

async function* messageChunks(
  object: GitObject,
  limits: GitLimits,
  coverage: Coverage,
): AsyncGenerator<Chunk> {
  if (object.bytes === null) {
    coverage.skip(object.oid, 'too-large', 'no message of a commit or tag is this long');
    return;
  }
  const message = object.bytes.subarray(messageStart(object.bytes));
  if (message.length > 0) {
    const contentId = messageId(object.oid);
    yield* contentChunks(
      { contentId, name: object.oid, size: message.length, bytes: message },
      limits,
      coverage,
    );
  }
}

/** The content id of a blob. */
export function blobId(oid: string): string {
  return `blob:${oid}`;
}

/** The content id of the message in a commit or tag object. */
export function messageId(oid: string): string {
  return `message:${oid}`;
}

/** The object ids in content ids of one kind. */
export function oidsOf(contentIds: Iterable<string>, kind: 'blob' | 'message'): string[] {
  const prefix = `${kind}:`;
  return [...contentIds].filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
}
