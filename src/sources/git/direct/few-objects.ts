import path from 'node:path';
import { type GitObject, wholeObject } from '../object-stream.ts';
import { faultReason } from '../pack/pack-fault.ts';
import type { Repository } from '../repository.ts';
import { StoredObjects } from './stored-objects.ts';

/** So many are read in less time than it takes to start git from a process that has read a history. */
const few = 256;

/** The objects up to the first that git has to read: where nothing about them is unusual and they are few, that is all. */
export function* fewObjects(repository: Repository, oids: readonly string[]): Generator<GitObject> {
  const { commonDir, objectFormat, keepsHookEnvironment } = repository;
  // The environment of a hook may say that objects are elsewhere.
  if (oids.length > few || objectFormat !== 'sha1' || keepsHookEnvironment) {
    return;
  }
  using stored = new StoredObjects(path.join(commonDir, 'objects'));
  for (const oid of oids) {
    const object = readFrom(stored, oid);
    if (object === null) {
      return;
    }
    yield object;
  }
}

function readFrom(stored: StoredObjects, oid: string): GitObject | null {
  try {
    const { type, bytes } = stored.read(oid);
    return wholeObject(oid, type, bytes);
  } catch (error) {
    // Throws what is no fault of what was read.
    faultReason(error);
    return null;
  }
}
