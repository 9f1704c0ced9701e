import { readSecretFile } from './store-option.ts';

/**
 * The team's own key for fingerprints, from `LEAKSIEVE_FINGERPRINT_KEY` or the file that `LEAKSIEVE_FINGERPRINT_KEY_FILE`
 * names; undefined: there is none.
 *
 * @throws ScanError when the file cannot be read
 */
export function fingerprintKey(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const file = env['LEAKSIEVE_FINGERPRINT_KEY_FILE']?.trim() ?? '';
  const key = env['LEAKSIEVE_FINGERPRINT_KEY'] ?? '';
  return key === '' && file !== ''
    ? readSecretFile('LEAKSIEVE_FINGERPRINT_KEY_FILE', file)
    : key || undefined;
}
