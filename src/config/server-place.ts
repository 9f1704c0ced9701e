import { isIP } from 'node:net';
import { ScanError } from '../model/scan-error.ts';

/** An address of a server. */
export interface ServerPlace {
  readonly address: string;
  /** Null: that of the site. */
  readonly port: number | null;
}

/** An IP address with a port or without; null: the text is none. */
export function parseServerPlace(text: string): ServerPlace | null {
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([\d.]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const address = bracketed ?? plain ?? text;
  const isPort = port === undefined || (Number(port) > 0 && Number(port) < 65_536);
  return isIP(address) === 0 || !isPort ? null : { address, port: port === undefined ? null : Number(port) };
}

/**
 * The address that `--origin` was given.
 *
 * @throws ScanError saying what it takes
 */
export function serverPlace(text: string): ServerPlace {
  const place = parseServerPlace(text);
  if (place === null) {
    throw new ScanError(
      'USAGE',
      '--origin takes an IP address, and a port if you like: 198.51.100.7, 198.51.100.7:8443, [2001:db8::7]:443',
    );
  }
  return place;
}
