import type { CoverageSummary } from '../../model/coverage.ts';
import { today } from '../../model/today.ts';
import { endsWithDay } from '../run/ends-with-day.ts';
import { incompleteReason } from './incomplete-reason.ts';

/** What cannot be looked at for as long as the content and the options are the same: looking again would say the same. */
const lasting: ReadonlySet<string> = new Set([
  'archive-broken',
  'archive-depth',
  'archive-encrypted',
  'archive-limit',
  'decode-limit',
  'match-limit',
  'too-large',
  'unsupported',
]);

/** In a folder also what is not there: an object that comes is a file, and so another state. On a server it comes with no sign. */
const lastingInFolder: ReadonlySet<string> = new Set(['missing-object', 'shallow-clone']);

/**
 * What is kept of a state with which a scan was made, and behind it why not all could be looked at; null: the next scan has
 * to look at everything.
 *
 * @param state - one line
 * @param coverage - as it may be shown
 * @param isOfFolder - whether the state names all files of a repository on the disk. Default: it does not.
 */
export function keptState(
  state: string | null,
  coverage: CoverageSummary,
  isOfFolder = false,
): string | null {
  const { complete, skipped } = coverage;
  const stays = (reason: string): boolean =>
    lasting.has(reason) || (isOfFolder && lastingInFolder.has(reason));
  const isLasting = complete || (skipped.length > 0 && skipped.every(({ reason }) => stays(reason)));
  if (state === null || !isLasting) {
    return null;
  }
  const kept = endsWithDay(coverage) ? `${state} ${today()}` : state;
  const reason = incompleteReason(coverage);
  return reason === null ? kept : `${kept}\n${reason}`;
}

/** Whether a kept state is the present one. */
export function isStill(kept: string | null, state: string): boolean {
  const [first] = kept?.split('\n', 1) ?? [];
  return first === state || first === `${state} ${today()}`;
}

/** Why not all could be looked at when a state was kept; null: all was. */
export function keptReason(kept: string): string | null {
  const end = kept.indexOf('\n');
  return end === -1 ? null : kept.slice(end + 1);
}
