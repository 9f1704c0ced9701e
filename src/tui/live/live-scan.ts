import type { Candidate } from '../../model/candidate.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Severity } from '../../model/rule.ts';
import type { Session } from '../session.ts';

/** What was just found, as it may be shown before it is judged. */
export interface LiveFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly redacted: string;
  readonly where: string;
}

/** How far a scan is. */
export interface LiveProgress {
  readonly objects: number;
  readonly bytes: number;
  readonly seconds: number;
  /** All that will be read; null: not known. */
  readonly expectedObjects: number | null;
  readonly foundCount: number;
  /** The latest first. */
  readonly latest: readonly LiveFinding[];
  readonly isStopping: boolean;
}

type LiveState =
  | { readonly kind: 'scanning'; readonly progress: LiveProgress }
  | { readonly kind: 'triage'; readonly session: Session };

/** A scan for the screen to follow. */
export interface LiveScan {
  readonly state: () => LiveState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly update: (coverage: Coverage, found: readonly Candidate[]) => void;
  readonly expect: (objects: number) => void;
  readonly stop: () => void;
  /** Goes on to the triage of what was found. */
  readonly finish: (session: Session) => void;
}

const maxLatest = 200;

/**
 * @param describe - what is shown of a candidate
 * @param onStop - called when the reader wants the scan to end
 * @param intervalMs - how often progress is shown at most: nobody reads faster, and each time costs the scan. Default: 100.
 */
export function createLiveScan(
  describe: (candidate: Candidate) => LiveFinding,
  onStop: () => void,
  intervalMs = 100,
): LiveScan {
  const listeners = new Set<() => void>();
  const startedAt = performance.now();
  let progress: LiveProgress = {
    objects: 0,
    bytes: 0,
    seconds: 0,
    expectedObjects: null,
    foundCount: 0,
    latest: [],
    isStopping: false,
  };
  let state: LiveState = { kind: 'scanning', progress };
  let shownAt = startedAt;
  const show = (next: LiveState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const change = (changes: Partial<LiveProgress>): void => {
    if (state.kind !== 'scanning') return;
    progress = { ...progress, ...changes };
    if (performance.now() - shownAt < intervalMs && changes.isStopping !== true) return;
    shownAt = performance.now();
    show({ kind: 'scanning', progress });
  };
  const seen = new Set<string>();
  /** One secret may be in thousands of versions of its file. */
  const isFirst = ({ ruleId, secret }: Candidate): boolean => {
    const { size } = seen;
    return seen.add(`${ruleId}\0${secret.reveal()}`).size > size;
  };
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update(coverage, candidates) {
      const found = candidates.filter(isFirst);
      change({
        objects: coverage.count('blobs') + coverage.count('files') + coverage.count('pages'),
        bytes: coverage.count('bytes'),
        seconds: (performance.now() - startedAt) / 1000,
        foundCount: progress.foundCount + found.length,
        latest: found.length === 0 ? progress.latest : withLatest(progress.latest, found.map(describe)),
      });
    },
    expect: (expectedObjects) => change({ expectedObjects }),
    stop() {
      change({ isStopping: true });
      onStop();
    },
    finish: (session) => show({ kind: 'triage', session }),
  };
}

function withLatest(before: readonly LiveFinding[], found: readonly LiveFinding[]): readonly LiveFinding[] {
  return [...found.toReversed(), ...before].slice(0, maxLatest);
}
