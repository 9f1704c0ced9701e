import type { Chunk } from '../../model/chunk.ts';
import { Coverage } from '../../model/coverage.ts';
import type { Change } from './changes.ts';
import type { GitLocation } from './git-process.ts';
import { chunksOf, objectChunks, type GitLimits } from './object-chunks.ts';
import type { GitObject, ObjectProcess } from './object-stream.ts';

/** Changes by the blob that they brought. */
export class ChangedVersions {
  readonly #byBlob = new Map<string, Change[]>();
  readonly #replaced = new Set<string>();

  add(change: Change): void {
    const known = this.#byBlob.get(change.blob);
    if (known === undefined) {
      this.#byBlob.set(change.blob, [change]);
    } else if (!known.some(({ commit, path }) => commit === change.commit && path === change.path)) {
      known.push(change);
    }
    change.replaced.forEach((blob) => this.#replaced.add(blob));
  }

  of(blob: string): readonly Change[] {
    return this.#byBlob.get(blob) ?? [];
  }

  /** The new versions, then those that they replace. */
  get objects(): readonly string[] {
    return [...this.#byBlob.keys(), ...this.#before()];
  }

  #before(): string[] {
    return [...this.#replaced].filter((blob) => !this.#byBlob.has(blob));
  }

  /**
   * The chunks of the new versions and of the objects named, then of the versions that they replace: a secret that
   * stands there too was not introduced. Those are no part of the coverage.
   *
   * @param started - a git that was asked for `objects` before; default: it is started here
   */
  async *chunks(
    location: GitLocation,
    alsoObjects: readonly string[],
    limits: GitLimits,
    coverage: Coverage,
    signal: AbortSignal,
    started: ObjectProcess | null = null,
  ): AsyncGenerator<Chunk> {
    const objects = [...this.#byBlob.keys(), ...alsoObjects, ...this.#before()];
    yield* objectChunks(location, objects, limits, this.#coverageOf(coverage), signal, started);
  }

  /** The same of objects that were read before: all of `objects`. */
  chunksOf(
    objects: Iterable<GitObject>,
    limits: GitLimits,
    coverage: Coverage,
    signal: AbortSignal,
  ): AsyncGenerator<Chunk> {
    return chunksOf(objects, limits, this.#coverageOf(coverage), signal);
  }

  #coverageOf(coverage: Coverage): (oid: string) => Coverage {
    const before = new Set(this.#before());
    const elsewhere = new Coverage();
    return (oid) => (before.has(oid) ? elsewhere : coverage);
  }
}
