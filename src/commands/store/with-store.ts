import { storeOption } from '../../config/store-option.ts';
import { ScanError } from '../../model/scan-error.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';

/** Flags of commands that read either files or a store. */
export interface KeptFlags {
  readonly store?: string;
  readonly target?: readonly string[];
}

/**
 * Works with a store, and closes it.
 *
 * @throws ScanError when none is named, or it cannot be used
 */
export async function withStore<Result>(
  flag: string | undefined,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const place = storeOption(flag, process.env);
  if (place === null) {
    throw new ScanError('USAGE', 'name reports, or where scans are kept with --store or LEAKSIEVE_STORE');
  }
  const store = await openStore(place);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Refuses files together with a store. @throws ScanError */
export function refuseBoth(files: readonly string[], { store, target }: KeptFlags): void {
  if (files.length > 0 && (store !== undefined || target !== undefined)) {
    throw new ScanError('USAGE', 'reports and --store do not go together: leave one of them out');
  }
}
