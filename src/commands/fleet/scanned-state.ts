import type { Report } from '../../model/finding.ts';

/** What is kept of a state with which a report was made; null: the next scan has to look at everything. */
export function keptState(state: string | null, { coverage }: Report): string | null {
  if (state === null || !coverage.complete) {
    return null;
  }
  const { ignoreFile, inline } = coverage.suppressed;
  // Ignores may end with the day.
  return ignoreFile + inline > 0 ? `${state} ${today()}` : state;
}

/** Whether a kept state is the present one. */
export function isStill(kept: string | null, state: string): boolean {
  return kept === state || kept === `${state} ${today()}`;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
