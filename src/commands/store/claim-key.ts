import { fingerprintKey } from '../../config/fingerprint-key.ts';
import { ScanError } from '../../model/scan-error.ts';
import type { Store } from '../../store/store.ts';
import { fingerprinter } from '../../triage/fingerprint.ts';

/**
 * Has all who write into a store make fingerprints with the same key: with another one each finding would be there twice.
 *
 * @throws ScanError when the store's fingerprints were made with another
 */
export async function claimKey(store: Store, env: NodeJS.ProcessEnv): Promise<void> {
  const own = fingerprinter(fingerprintKey(env))('leaksieve-store', null, 'fingerprint key');
  if ((await store.claim('fingerprint-key', own)) !== own) {
    throw new ScanError(
      'CONFIG',
      'the fingerprints in the store were made with another key: set LEAKSIEVE_FINGERPRINT_KEY or LEAKSIEVE_FINGERPRINT_KEY_FILE as it was, or name another store',
    );
  }
}
