import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The folders in which the scans of a worker keep what they need meanwhile, such as clones. */
export interface WorkFolder {
  /** An empty folder for a process that scans: what the one before it left when it was killed is gone. */
  fresh(slot: number): string;
  remove(): void;
}

/** @param dir - what workers before this one left there under the same number is removed with it */
export function workFolder(dir: string): WorkFolder {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const own = mkdtempSync(path.join(dir, 'leaksieve-worker-'));
  return {
    fresh(slot) {
      const folder = path.join(own, String(slot));
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { mode: 0o700 });
      return folder;
    },
    remove: () => rmSync(own, { recursive: true, force: true }),
  };
}
