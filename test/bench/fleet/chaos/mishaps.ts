import { randomNumbers } from '../../../../src/rules/placeholder.ts';

/**
 * What happens to a fleet. `kill`, `stop`: a worker, the latter for longer than its lease; `kill-scan`: the process of a
 * scan; `crash`, `restart`: the database, without and with a clean end; `cut`: all connections; `lapse`: all workers are
 * taken for dead that are not; `disk`: the room on a worker's small disk changes; `database-disk`: that of the database is
 * full for a while.
 */
export type Mishap =
  | 'kill'
  | 'kill-scan'
  | 'stop'
  | 'crash'
  | 'restart'
  | 'cut'
  | 'lapse'
  | 'disk'
  | 'database-disk';

/** How often each comes among thirteen. */
const bag: readonly Mishap[] = [
  'kill',
  'kill',
  'kill',
  'kill-scan',
  'stop',
  'crash',
  'restart',
  'cut',
  'cut',
  'lapse',
  'disk',
  'disk',
  'database-disk',
];

/** So many mishaps, the same for the same seed; of any thirteen in a row from the start each kind is among them. */
export function mishapsFor(seed: number, count: number): readonly Mishap[] {
  const random = randomNumbers(seed, 'mishaps');
  const mishaps: Mishap[] = [];
  while (mishaps.length < count) {
    const left = [...bag];
    while (left.length > 0) {
      mishaps.push(...left.splice(Math.floor(random() * left.length), 1));
    }
  }
  return mishaps.slice(0, count);
}
