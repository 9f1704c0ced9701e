import { readFileSync } from 'node:fs';
import { ScanError } from '../model/scan-error.ts';
import { defaultStoreFile } from './store-file.ts';

/**
 * Where a store is: as the flag says, else `LEAKSIEVE_STORE`, else the file that `LEAKSIEVE_STORE_FILE` names; null: nowhere.
 *
 * @param flag - false: nothing is to be kept
 * @throws ScanError when the flag holds a password, which others on the machine could read, or the file cannot be read or is empty
 */
export function storeOption(
  flag: string | boolean | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  if (typeof flag === 'string') {
    return withoutPassword(flag);
  }
  if (flag === false) {
    return null;
  }
  const given = env['LEAKSIEVE_STORE']?.trim() ?? '';
  const file = env['LEAKSIEVE_STORE_FILE']?.trim() ?? '';
  if (given !== '' || file === '') {
    return given === '' ? null : given;
  }
  const text = readSecretFile('LEAKSIEVE_STORE_FILE', file);
  if (text === '') {
    throw new ScanError('CONFIG', `${file}, which LEAKSIEVE_STORE_FILE names, holds no address of a store`);
  }
  return text;
}

/** The same; where nothing is said, in the user's own folder for state. */
export function storeOrDefault(
  flag: string | true | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string {
  return storeOption(flag, env) ?? defaultStoreFile(env);
}

/**
 * The content of a file that a variable names, as containers mount secrets.
 *
 * @throws ScanError naming the variable
 */
export function readSecretFile(variable: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new ScanError(
      'CONFIG',
      `${variable} names ${file}, which cannot be read: check its path and rights`,
      {
        cause: error,
      },
    );
  }
}

function withoutPassword(text: string): string {
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? URL.parse(text) : null;
  if (url !== null && (url.password !== '' || url.searchParams.has('password'))) {
    throw new ScanError(
      'USAGE',
      '--store must not hold a password, which others on the machine could read: put the URL into LEAKSIEVE_STORE or a file that LEAKSIEVE_STORE_FILE names, or the password into PGPASSWORD or PGPASSFILE',
    );
  }
  return text;
}
