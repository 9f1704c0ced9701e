import { readFileSync } from 'node:fs';
import { ScanError } from '../model/scan-error.ts';

const fieldLine = /^([!#$%&'*+.^_`|~\w-]{1,100}):[ \t]*([\x20-\x7e\t]{1,16384})$/;

/** Of the connection rather than of a session, or what tells who asks. */
const ownNames =
  /^(?:host|connection|content-length|transfer-encoding|accept-encoding|upgrade|te|trailer|expect|keep-alive|user-agent|proxy-.*)$/;

const variable = 'LEAKSIEVE_SITE_HEADERS';

/**
 * The headers of a session, a `Name: value` a line; empty lines and those that start with `#` do not count.
 *
 * @param file - undefined: they are in the environment, in `LEAKSIEVE_SITE_HEADERS`, or there are none
 * @throws ScanError naming the line, and never its text
 */
export function sessionHeaders(
  file: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const source = file ?? variable;
  const entries = (file === undefined ? (env[variable] ?? '') : textOf(file))
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === '' || line.startsWith('#')) {
        return [];
      }
      const [, name = '', value = ''] = fieldLine.exec(line) ?? [];
      if (name === '' || ownNames.test(name.toLowerCase())) {
        throw new ScanError(
          'USAGE',
          `${source}:${index + 1} is no header of a session, such as "Cookie: id=…"`,
        );
      }
      return [[name.toLowerCase(), value.trim()]];
    });
  return Object.fromEntries(entries);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ScanError('USAGE', `${file} cannot be read: --header-file takes a file with headers`, {
      cause: error,
    });
  }
}
