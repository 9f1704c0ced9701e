import type { Chunk } from '../../model/chunk.ts';
import { Coverage } from '../../model/coverage.ts';
import type { Change } from './changes.ts';
import type { GitLocation } from './git-process.ts';
import { objectChunks, type GitLimits } from './object-chunks.ts';

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

  /**
   * The chunks of the new versions and of the objects named, then of the versions that they replace: a secret that
   * stands there too was not introduced. Those are no part of the coverage.
   */
  async *chunks(
    location: GitLocation,
    alsoObjects: readonly string[],
    limits: GitLimits,
    coverage: Coverage,
    signal: AbortSignal,
  ): AsyncGenerator<Chunk> {
    yield* objectChunks(location, [...this.#byBlob.keys(), ...alsoObjects], limits, coverage, signal);
    const before = [...this.#replaced].filter((blob) => !this.#byBlob.has(blob));
    yield* objectChunks(location, before, limits, new Coverage(), signal);
  }
}
