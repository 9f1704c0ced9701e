import type { ChangeFlags } from '../../config/fleet-flags.ts';
import {
  approveTargets,
  pauseTargets,
  resumeTargets,
  retryTargets,
  type TargetNames,
} from '../../fleet/change-targets.ts';
import type { FleetTransaction } from '../../fleet/tables.ts';
import { probeSettings } from '../../config/probe-settings.ts';
import { ScanError } from '../../model/scan-error.ts';
import { quantity } from '../../report/quantity.ts';
import { withFleet } from './open-fleet.ts';

/** What a person may say of targets, and what is then true of them. */
const words = { approve: 'approved', pause: 'paused', resume: 'resumed', retry: 'tried again' } as const;

/** Changes what is done with targets; gives 2 where none of those named is in a state in which it could be. */
export async function change(
  what: keyof typeof words,
  targets: readonly string[],
  flags: ChangeFlags,
): Promise<number> {
  if (targets.length === 0 && flags.all !== true) {
    throw new ScanError('USAGE', `name the targets, or give --all`);
  }
  const names = targets.length === 0 ? 'all' : targets;
  // The same words as for probes, and checked like them.
  const { authorizedBy } = probeSettings(
    flags.authorizedBy === undefined ? {} : { authorizedBy: flags.authorizedBy },
    [],
  );
  return withFleet(flags, async (store) => {
    const now = new Date().toISOString();
    const changed = await store.db.transaction().execute(async (tx) => {
      const count = await changeIn(tx, what, names, authorizedBy ?? '', now);
      await store.queueDue(tx, what === 'resume' ? '' : now);
      return count;
    });
    console.log(`${quantity(changed, 'target')} ${words[what]}.`);
    return changed === 0 && names !== 'all' ? 2 : 0;
  });
}

function changeIn(
  tx: FleetTransaction,
  what: keyof typeof words,
  names: TargetNames,
  authorizedBy: string,
  now: string,
): Promise<number> {
  switch (what) {
    case 'approve':
      return approveTargets(tx, names, authorizedBy, now);
    case 'pause':
      return pauseTargets(tx, names);
    case 'resume':
      return resumeTargets(tx, names);
    case 'retry':
      return retryTargets(tx, names, now);
  }
}
