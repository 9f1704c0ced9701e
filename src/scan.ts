import { searchInThreads } from './detect/pool.ts';
import type { Candidate } from './model/candidate.ts';
import { Coverage } from './model/coverage.ts';
import type { Finding } from './model/finding.ts';
import type { RuleSet } from './model/rule.ts';
import type { Source } from './model/source.ts';
import type { Policy } from './triage/policy.ts';
import { triage } from './triage/triage.ts';

export interface ScanOptions {
  readonly jobs: number;
  readonly maxDecodeDepth: number;
  /** Called now and then while content is searched, with what was covered so far. Default: nobody is told. */
  readonly onProgress?: (coverage: Coverage, candidates: number) => void;
}

export interface ScanResult {
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
}

const ruleTimeoutMs = 10_000;
/** Time to look up the places of what was found when the scan itself was stopped. */
const locateAfterStopMs = 5000;

/**
 * The pipeline: source, detect, triage.
 *
 * When the signal aborts, what was found until then is still judged and returned, and the ledger says that the scan
 * is not complete.
 *
 * @throws ScanError when there is nothing to scan, such as a directory that is not a repository
 */
export async function scan(
  source: Source,
  ruleSet: RuleSet,
  policy: Policy,
  options: ScanOptions,
  signal: AbortSignal,
): Promise<ScanResult> {
  const coverage = new Coverage();
  const candidates: Candidate[] = [];
  try {
    const searching = {
      workerUrl,
      jobs: options.jobs,
      maxDecodeDepth: options.maxDecodeDepth,
      ruleTimeoutMs,
    };
    const chunks = source.chunks(coverage, signal);
    for await (const found of searchInThreads(chunks, ruleSet, searching, coverage, signal)) {
      candidates.push(...found);
      options.onProgress?.(coverage, candidates.length);
    }
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
    coverage.skip('(the rest of the scan)', isTimeout(signal) ? 'timeout' : 'interrupted');
  }
  const contentIds = new Set(candidates.map(({ provenance }) => provenance.contentId));
  const places = await source.locate(
    contentIds,
    signal.aborted ? AbortSignal.timeout(locateAfterStopMs) : signal,
  );
  return { findings: triage(candidates, places, ruleSet, policy, coverage), coverage };
}

/** Beside this file, in the sources and in the bundle alike. */
const workerUrl = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

function isTimeout(signal: AbortSignal): boolean {
  return signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError';
}
