import type { HookedRepository } from '../../hooks/hooks-place.ts';
import { openRepository } from '../../sources/git/repository.ts';

/**
 * Opens a repository for a command about its hooks: the one around the folder, even inside a hook of another one.
 *
 * @throws ScanError when there is none that git can read
 */
export async function openHooked(dir: string): Promise<HookedRepository> {
  return openRepository(dir, false, new AbortController().signal);
}
