import { readFileSync } from 'node:fs';
import type { NameSource } from '../model/name-source.ts';
import { ScanError } from '../model/scan-error.ts';
import { zoneNames } from './zone-names.ts';

/** Services that anybody may ask, by the names that `--names-from` has for them. */
const services: Readonly<Record<string, Extract<NameSource, { kind: 'service' }>>> = {
  'crt.sh': { kind: 'service', form: 'crt.sh', url: new URL('https://crt.sh/') },
  certspotter: { kind: 'service', form: 'certspotter', url: new URL('https://api.certspotter.com/') },
};

const maxBytes = 16e6;

/**
 * Where names of hosts come from, by what was typed.
 *
 * @param values - each the name of a service, `FORM=URL` for one of one's own that answers like it, or a file: a list with a name in
 *   each line, or a zone (RFC 1035, 5.1)
 * @throws ScanError naming the flag and what it takes
 */
export function nameSources(values: readonly string[]): readonly NameSource[] {
  return values.map((value) => services[value] ?? ownService(value) ?? list(value));
}

function ownService(value: string): NameSource | null {
  const [, form, address = ''] = /^(crt\.sh|certspotter)=(https?:\/\/.+)$/.exec(value) ?? [];
  return (form === 'crt.sh' || form === 'certspotter') && URL.canParse(address)
    ? { kind: 'service', form, url: new URL(address) }
    : null;
}

function list(file: string): NameSource {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new ScanError(
      'USAGE',
      `--names-from takes ${Object.keys(services).join(', ')} or a file with names; ${file} cannot be read`,
      { cause: error },
    );
  }
  const names = bytes.length > maxBytes ? [] : zoneNames(bytes.toString('utf8'));
  if (names.length === 0) {
    throw new ScanError(
      'USAGE',
      `${file} names no host: --names-from takes a list, one name a line, or a zone`,
    );
  }
  return { kind: 'list', name: file, names };
}
