import type { StoreFlags } from '../../config/fleet-flags.ts';
import { defaultStoreFile } from '../../config/store-file.ts';
import { readPolicyFile } from '../../config/policy-file.ts';
import { ScanError } from '../../model/scan-error.ts';
import { hasPassword, storePlace } from '../../store/store-place.ts';

/**
 * Where the store of the fleet is: the flag, else `LEAKSIEVE_STORE`, else what the file says that `LEAKSIEVE_STORE_FILE`
 * names, else the user's own folder for state.
 *
 * @throws ScanError when a password is in the flag, which others on the machine can read
 */
export function storeOf({ store }: StoreFlags, env: Readonly<Record<string, string | undefined>>): string {
  if (store !== undefined) {
    if (hasPassword(storePlace(store))) {
      throw new ScanError(
        'USAGE',
        'others on this machine can read a password in --store: put the URL into LEAKSIEVE_STORE, or into a file that LEAKSIEVE_STORE_FILE names',
      );
    }
    return store;
  }
  const given = env['LEAKSIEVE_STORE']?.trim() ?? '';
  const file = env['LEAKSIEVE_STORE_FILE']?.trim() ?? '';
  if (given !== '' || file === '') {
    return given === '' ? defaultStoreFile(env) : given;
  }
  const text = readPolicyFile(file, 10_000)?.trim() ?? '';
  if (text === '') {
    throw new ScanError('CONFIG', `${file}, which LEAKSIEVE_STORE_FILE names, holds no address of a store`);
  }
  return text;
}
