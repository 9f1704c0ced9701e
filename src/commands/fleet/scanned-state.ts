import { today } from '../../model/today.ts';
import { endsWithDay } from '../ends-with-day.ts';
import type { Report } from '../../model/finding.ts';

/** What is kept of a state with which a report was made; null: the next scan has to look at everything. */
export function keptState(state: string | null, { coverage }: Report): string | null {
  if (state === null || !coverage.complete) {
    return null;
  }
  return endsWithDay(coverage) ? `${state} ${today()}` : state;
}

/** Whether a kept state is the present one. */
export function isStill(kept: string | null, state: string): boolean {
  return kept === state || kept === `${state} ${today()}`;
}
