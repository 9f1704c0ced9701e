import type { Candidate } from '../model/candidate.ts';
import type { Coverage } from '../model/coverage.ts';
import type { RuleSet } from '../model/rule.ts';
import { grouped } from '../report/quantity.ts';

const intervalMs = 100;
const plainIntervalMs = 10_000;

/** Who is told how far a scan is. */
export interface ScanFollower {
  /** Called once, before anything is read. */
  readonly begin?: (ruleSet: RuleSet) => void;
  /** Called now and then, with what was found since. */
  readonly update: (coverage: Coverage, found: readonly Candidate[]) => void;
  /** Called where something else is about to be written. Default: that stands in nobody's way. */
  readonly clear?: () => void;
  readonly end: () => void;
}

/** Shows on standard error how far a scan is: a line that is rewritten in a terminal, else one now and then. */
export function startProgress(isWanted: boolean): ScanFollower {
  const isTerminal = process.stderr.isTTY;
  const started = Date.now();
  let last = isTerminal ? 0 : started;
  let isShown = false;
  let candidates = 0;
  const clear = (): void => {
    if (isShown) {
      process.stderr.write('\r\x1b[K');
    }
  };
  return {
    clear,
    end: clear,
    update(coverage, found) {
      candidates += found.length;
      const now = Date.now();
      if (!isWanted || now - last < (isTerminal ? intervalMs : plainIntervalMs)) {
        return;
      }
      last = now;
      const seconds = Math.max(0.1, (now - started) / 1000);
      const megabytes = coverage.count('bytes') / 1e6;
      const objects = coverage.count('blobs') + coverage.count('files');
      const line = `scanning: ${grouped(objects)} files, ${megabytes.toFixed(0)} MB, ${(megabytes / seconds).toFixed(0)} MB/s, ${candidates} candidates`;
      process.stderr.write(isTerminal ? `\r\x1b[K${line}` : `${line}\n`);
      isShown = isTerminal;
    },
  };
}
