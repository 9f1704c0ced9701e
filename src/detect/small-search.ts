import { createCore } from '../core/core.ts';
import type { Batch, SearchSetup, TaskResult } from './messages.ts';
import { Progress } from './progress.ts';
import { taskSearch } from './task-search.ts';
import { withinTime } from './within-time.ts';

/** A thread starts in the time that it takes to search so much. */
const smallBytes = 1024 * 1024;
/** Far more than a small batch takes, unless a rule is stuck. */
const timeoutMs = 1000;

/**
 * Searches the first batch in this thread, when it is so small that starting another would take longer.
 *
 * Null: a thread that can be watched has to do it, since the batch is not small, or a rule may be stuck in it.
 */
export function searchSmall(batch: Batch, setup: Omit<SearchSetup, 'progress'>): TaskResult<null> | null {
  const bytes = batch.entries.reduce((sum, { length }) => sum + length, 0);
  if (batch.id > 0 || bytes > smallBytes) {
    return null;
  }
  const progress = new Progress().buffer;
  return withinTime(() => taskSearch({ ...setup, progress }, createCore()).batch(batch), timeoutMs);
}
