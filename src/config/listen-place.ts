import { ScanError } from '../model/scan-error.ts';
import { parseServerPlace } from './server-place.ts';

/** Where metrics and health are, unless an address is given: to be seen from this machine alone. The port is the one that exporters of OpenTelemetry use for Prometheus. */
export const defaultListen = '127.0.0.1:9464';

/**
 * The address that `--listen` was given.
 *
 * @throws ScanError saying what it takes
 */
export function listenPlace(text: string): { readonly host: string; readonly port: number } {
  const place = parseServerPlace(text);
  if (place === null || place.port === null) {
    throw new ScanError(
      'USAGE',
      `--listen takes an IP address with a port, such as ${defaultListen}, not "${text}"`,
    );
  }
  return { host: place.address, port: place.port };
}
