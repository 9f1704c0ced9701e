import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { defaultStoreFile } from '../../config/store-file.ts';
import { userCacheDir } from '../../config/user-cache-dir.ts';
import type { Check } from './check.ts';

/** Whether what is kept between runs can be kept. */
export function checkFolders(env: NodeJS.ProcessEnv): readonly Check[] {
  const store = path.dirname(defaultStoreFile(env));
  return [
    folderCheck('cache', userCacheDir(env), 'each run starts slower, and crawls search everything again', [
      'XDG_CACHE_HOME',
    ]),
    folderCheck('store', store, 'scans of owners of GitHub start from nothing, or end at once', [
      'XDG_STATE_HOME',
      '--store',
    ]),
  ];
}

function folderCheck(
  name: string,
  dir: string | null,
  loss: string,
  [variable, ...flags]: readonly string[],
): Check {
  const fault = dir === null ? 'there is no home folder' : writeFault(dir);
  if (fault === null) {
    return { name, state: 'ok', text: `${dir}, which can be written to` };
  }
  const mend = `name another folder with ${[variable, ...flags].join(' or ')}`;
  return { name, state: 'warning', text: `${fault}: ${loss}`, mend };
}

/** Why a folder cannot be made or written to; null: it can. */
function writeFault(dir: string): string | null {
  let existing = dir;
  while (!existsSync(existing) && path.dirname(existing) !== existing) {
    existing = path.dirname(existing);
  }
  if (!statSync(existing).isDirectory()) {
    return `${existing} is no folder`;
  }
  try {
    accessSync(existing, constants.W_OK | constants.X_OK);
    return null;
  } catch {
    return existing === dir ? `${dir} cannot be written to` : `${dir} cannot be made in ${existing}`;
  }
}
