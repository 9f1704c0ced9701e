import { ScanError } from '../model/scan-error.ts';

/** In the action's bundle, stands for what keeps scans in a store: 650 KB that runners would load from each tag. */
export function scanKeeper(): never {
  throw new ScanError(
    'CONFIG',
    'the action keeps no scans in a store: leave out LEAKSIEVE_STORE and --store, or run the command',
  );
}
