import type { HookedRepository } from '../../hooks/hooks-place.ts';
import type { HookStatus } from '../../hooks/hook-status.ts';
import { ScanError } from '../../model/scan-error.ts';
import { hookStates } from '../hook/status.ts';
import type { Check } from './check.ts';

/** Whether git scans by itself. */
export async function checkHooks(repository: HookedRepository): Promise<readonly Check[]> {
  try {
    const states = await hookStates(repository, []);
    const isAnyInstalled = states.some(({ state }) => state === 'installed');
    return states.map((status) => checkOf(status, isAnyInstalled));
  } catch (error) {
    if (error instanceof ScanError) {
      return [{ name: 'hooks', state: 'warning', text: error.message }];
    }
    throw error;
  }
}

function checkOf({ kind, state, text }: HookStatus, isAnyInstalled: boolean): Check {
  if (state === 'broken') {
    return { name: kind, state: 'problem', text };
  }
  return state === 'absent' && !isAnyInstalled
    ? { name: kind, state: 'warning', text, mend: `"leaksieve hook install --${kind}"` }
    : { name: kind, state: 'ok', text };
}
