import type { RetentionFlags } from '../../config/fleet-flags.ts';
import { wholeNumber } from '../../config/whole-number.ts';
import { quantity } from '../../report/quantity.ts';
import { pruneScans, retentionDays, setRetentionDays } from '../../store/retention.ts';
import { withFleet } from './open-fleet.ts';

/** Sets or tells how long scans are kept, and removes those that are not any more. @param days - a number, or `forever` */
export async function retention(days: string | undefined, flags: RetentionFlags): Promise<number> {
  const set =
    days === undefined ? undefined : days === 'forever' ? null : wholeNumber('retention', days, 1, 36_500);
  return withFleet(flags, async ({ db }) => {
    if (set !== undefined) {
      await setRetentionDays(db, set);
    }
    const kept = await retentionDays(db);
    const removed = set === undefined ? 0 : await pruneScans(db, new Date().toISOString());
    if (flags.json === true) {
      console.log(JSON.stringify({ days: kept, removed }, null, 2));
    } else {
      const told = kept === null ? 'scans are kept for ever' : `scans are kept for ${quantity(kept, 'day')}`;
      console.log(removed === 0 ? told : `${told}; ${quantity(removed, 'older one')} removed`);
    }
    return 0;
  });
}
