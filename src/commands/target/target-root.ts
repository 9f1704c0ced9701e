import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { folderRoot, type PolicyRoot } from '../../config/policy-root.ts';
import { fromText, toText } from '../../sources/directory/byte-path.ts';
import { findRepositoryRoot } from '../../sources/directory/repository.ts';

/** Where the policy of files is read: in the folder itself, then at the root of the repository that it lies in. */
export function targetRoot(target: string): PolicyRoot {
  try {
    const dir = statSync(target).isDirectory() ? target : path.dirname(target);
    const real = realpathSync.native(dir);
    const repository = findRepositoryRoot(fromText(real));
    const outer = repository === null ? real : toText(repository);
    return outer === real ? folderRoot(dir) : folderRoot(real, outer);
  } catch {
    // What cannot be looked at has no policy; the scan says what is wrong with it.
    return folderRoot(target);
  }
}
