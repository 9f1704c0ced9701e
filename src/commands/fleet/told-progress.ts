import { searchedOf, type Searched } from '../../model/searched.ts';
import type { ScanFollower } from '../progress.ts';

const everyMs = 1000;

/** Tells once a second at most how much a scan has searched. */
export function toldProgress(tell: (searched: Searched) => void): ScanFollower {
  let toldAt = performance.now();
  return {
    update(coverage) {
      const now = performance.now();
      if (now - toldAt >= everyMs) {
        toldAt = now;
        tell(searchedOf((counter) => coverage.count(counter)));
      }
    },
    end() {},
  };
}
