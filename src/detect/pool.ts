import type { Candidate } from '../model/candidate.ts';
import type { Chunk } from '../model/chunk.ts';
import type { Coverage } from '../model/coverage.ts';
import type { RuleSet } from '../model/rule.ts';
import { batches, BufferStore } from './batches.ts';
import { recordOmission, recordStall } from './ledger.ts';
import type { Batch, BatchResult } from './messages.ts';
import { pathCandidates, pathRules } from './path-candidates.ts';
import { candidateOf } from './raw-candidate.ts';
import { SearchThreads } from './search-threads.ts';
import { untilFailed } from './until-failed.ts';

export interface PoolOptions {
  readonly workerUrl: URL;
  readonly jobs: number;
  readonly maxDecodeDepth: number;
  /** How long one rule may take on one text before it is left out of what that text belongs to. */
  readonly ruleTimeoutMs: number;
}

interface UnderWay {
  readonly batch: Batch;
  readonly result: Promise<BatchResult>;
}

/**
 * Searches chunks in worker threads and yields the candidates of each batch, in the order of the chunks.
 *
 * At most two batches a thread are under way, so a slow consumer or slow threads hold the source back.
 */
export async function* searchInThreads(
  chunks: AsyncIterable<Chunk>,
  ruleSet: RuleSet,
  options: PoolOptions,
  coverage: Coverage,
  signal: AbortSignal,
): AsyncGenerator<readonly Candidate[]> {
  signal.throwIfAborted();
  const { rules } = ruleSet;
  const aboutPaths = pathRules(rules);
  const store = new BufferStore();
  const threads = new SearchThreads(options.jobs, {
    ...options,
    ruleSet,
    onStall: (batch, stall) => recordStall(coverage, rules, batch, stall),
  });
  const underWay: UnderWay[] = [];
  /** Rejects when the scan is aborted or a thread breaks down: nothing is waited for without it. */
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => {});
  const abort = (): void => failed.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });

  async function oldestCandidates(): Promise<readonly Candidate[]> {
    const { batch, result } = underWay.shift()!;
    const { candidates, omissions } = await Promise.race([result, failed.promise]);
    store.giveBack(batch.buffer);
    omissions.forEach((omission) => recordOmission(coverage, rules, batch, omission));
    const ofPaths = batch.entries.flatMap((entry) => pathCandidates(entry, aboutPaths));
    return [...ofPaths, ...candidates.map(candidateOf)];
  }

  try {
    for await (const batch of untilFailed(batches(chunks, store), failed.promise)) {
      await Promise.race([threads.free(), failed.promise]);
      const result = threads.search(batch);
      result.catch(failed.reject);
      underWay.push({ batch, result });
      if (underWay.length >= options.jobs * 2) {
        yield await oldestCandidates();
      }
    }
    while (underWay.length > 0) {
      yield await oldestCandidates();
    }
  } finally {
    signal.removeEventListener('abort', abort);
    await threads.close();
  }
}
