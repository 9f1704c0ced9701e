import type { Candidate } from '../../model/candidate.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { RuleSet } from '../../model/rule.ts';
import { grouped } from '../../report/quantity.ts';
import { statusLine } from './status-line.ts';

const intervalMs = 100;

/** Who is told how far a scan is. */
export interface ScanFollower {
  /** Called once, before anything is read. */
  readonly begin?: (ruleSet: RuleSet) => void;
  /** Called now and then, with what was found since. */
  readonly update: (coverage: Coverage, found: readonly Candidate[]) => void;
  /** Called where something else is about to be written. Default: that stands in nobody's way. */
  readonly clear?: () => void;
  /** Told whom --verify will ask. Default: standard error is told, unless it is to be quiet. */
  readonly planned?: (lines: readonly string[]) => void;
  readonly end: () => void;
}

/** Shows on standard error how far a scan is: a line that is rewritten in a terminal, else one now and then. */
export function startProgress(isWanted: boolean): ScanFollower {
  const started = Date.now();
  const status = statusLine(isWanted, intervalMs);
  let candidates = 0;
  return {
    clear: status.clear,
    end: status.clear,
    update(coverage, found) {
      candidates += found.length;
      status.show(() => {
        const seconds = Math.max(0.1, (Date.now() - started) / 1000);
        const megabytes = coverage.count('bytes') / 1e6;
        const objects = coverage.count('blobs') + coverage.count('files');
        return `scanning: ${grouped(objects)} files, ${megabytes.toFixed(0)} MB, ${(megabytes / seconds).toFixed(0)} MB/s, ${candidates} candidates`;
      });
    },
  };
}
