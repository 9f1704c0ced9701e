import type { Result } from './compare.ts';

/** A result whose counted runs took the times given, one a round. */
export function resultOf(name: string, wallsMs: readonly number[], changes: Partial<Result> = {}): Result {
  const runs = wallsMs.map((wallMs, index) => ({
    round: index + 1,
    wallMs,
    cpuMs: wallMs * 2,
    peakMb: 100,
    end: 0,
  }));
  return {
    name,
    version: '1.0.0',
    command: [name],
    runs,
    end: 0,
    state: 'complete',
    findings: 3,
    ...changes,
  };
}
