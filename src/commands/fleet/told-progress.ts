import { searchedOf, type Searched } from '../../model/searched.ts';
import type { ScanFollower } from '../run/progress.ts';

const everyMs = 1000;

/** Told of a scan while it runs. */
export interface ScanListener {
  searched(searched: Searched): void;
  /** Whom --verify will ask. */
  planned(lines: readonly string[]): void;
}

/** Tells once a second at most how much a scan has searched. */
export function toldProgress(listener: ScanListener): ScanFollower {
  let toldAt = performance.now();
  return {
    update(coverage) {
      const now = performance.now();
      if (now - toldAt >= everyMs) {
        toldAt = now;
        listener.searched(searchedOf((counter) => coverage.count(counter)));
      }
    },
    planned: (lines) => listener.planned(lines),
    end() {},
  };
}
