import type { Repository } from '../repository.ts';
import { chooseCopies } from './copies.ts';
import { followDeltaChains } from './delta-chains.ts';
import { families, type Families } from './families.ts';
import { looseIdRun, looseObjects, type LooseObject } from './loose-objects.ts';
import { idRunOf, numberedPack, type NumberedPack } from './numbered-pack.ts';
import { objectDirectories } from './object-directories.ts';
import { objectIds, type ObjectIds } from './object-ids.ts';
import { faultReason } from './pack-fault.ts';
import { packFiles, type PackFile } from './pack-files.ts';
import { readPackHeaders } from './pack-headers.ts';
import { packedObjects, type PackedObjects } from './packed-objects.ts';
import { StoreFaults } from './store-faults.ts';
import type { StoreProblem } from './store-problem.ts';

/** A pack of a store. */
export interface StorePack {
  readonly path: string;
  /** Its objects have the numbers from this one on. */
  readonly firstNumber: number;
  readonly count: number;
  /** Whether the objects fill it without gaps, so that each zlib stream must end where the next object starts. */
  readonly isGapless: boolean;
}

/**
 * Where all objects of a repository are, without their contents.
 *
 * Each object has a number: first those of the packs, pack by pack, then the loose ones. All of it can be posted to
 * worker threads, which share the arrays.
 */
export interface ObjectStore {
  readonly packs: readonly StorePack[];
  readonly objects: PackedObjects;
  readonly ids: ObjectIds;
  readonly families: Families;
  /** Loose objects that are in no pack as well; `firstLoose + index` are the numbers. */
  readonly loose: readonly LooseObject[];
  readonly firstLoose: number;
  readonly problems: readonly StoreProblem[];
}

/** Finds every object of a repository, borrowed ones included; what cannot be taken is among the problems. */
export async function openObjectStore(repository: Repository, signal: AbortSignal): Promise<ObjectStore> {
  const idBytes = repository.objectFormat === 'sha1' ? 20 : 32;
  const found = objectDirectories(repository);
  const problems = [...found.problems];
  const packs = numberPacks(
    found.directories.flatMap((directory) => packFiles(directory, repository.objectFormat, problems)),
  );
  const packed = packs.reduce((sum, { order }) => sum + order.length, 0);
  const loose = looseObjects(found.directories, idBytes, problems);
  const ids = objectIds([...packs.map(idRunOf), looseIdRun(loose, packed, idBytes)], idBytes);
  const objects = packedObjects(packed);
  const faults = new StoreFaults(objects);
  for (const pack of packs) {
    signal.throwIfAborted();
    try {
      await readPackHeaders(pack, objects, ids, faults, signal);
    } catch (error) {
      signal.throwIfAborted();
      faults.addPack(pack, faultReason(error));
    }
  }
  const roots = followDeltaChains(objects, faults);
  chooseCopies(ids, objects);
  return {
    packs: packs.map(({ path, firstNumber, order, index }) => ({
      path,
      firstNumber,
      count: order.length,
      isGapless: index.isWhole,
    })),
    objects,
    ids,
    families: families(objects, roots),
    loose,
    firstLoose: packed,
    problems: [...problems, ...faults.problems(packs, ids)],
  };
}

function numberPacks(files: readonly PackFile[]): readonly NumberedPack[] {
  let firstNumber = 0;
  return files.map((file) => {
    const pack = numberedPack(file, firstNumber);
    firstNumber += pack.order.length;
    return pack;
  });
}
