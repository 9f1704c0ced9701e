import { SiteChecks } from './checks/site-checks.ts';
import { searchInTime } from './detect/threads/in-time.ts';
import { Pool } from './detect/threads/pool.ts';
import type { Candidate } from './model/candidate.ts';
import type { Check } from './model/check.ts';
import { contentName, type Chunk } from './model/chunk.ts';
import { Coverage } from './model/coverage.ts';
import type { Finding } from './model/finding.ts';
import { isBundled } from './model/is-bundled.ts';
import type { Place } from './model/place.ts';
import type { RuleSet } from './model/rule.ts';
import type { Source } from './model/source.ts';
import type { Policy } from './triage/policy.ts';
import { searchTasks } from './search-tasks.ts';
import { byImportance } from './triage/finding-order.ts';
import { neededCandidates } from './triage/needed-candidates.ts';
import { triage } from './triage/triage.ts';
import { proveFormats } from './verify/format/prove-formats.ts';
import type { Verified } from './verify/live/live-verifier.ts';
import { proveLive } from './verify/offline/prove-live.ts';
import { SignedValues } from './verify/offline/signed-values.ts';

export interface ScanOptions {
  readonly jobs: number;
  readonly maxDecodeDepth: number;
  /** What is checked of the websites in the source. Default: nothing. */
  readonly checks?: readonly Check[];
  /** Asks providers whether what was found, the most important first, still works. Default: nobody is asked. */
  readonly verify?: (findings: readonly Finding[], signal: AbortSignal) => Promise<Verified>;
  /** Called now and then while content is searched, with what was covered so far and what was found since. Default: nobody is told. */
  readonly onProgress?: (coverage: Coverage, found: readonly Candidate[]) => void;
}

export interface ScanResult {
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
}

const ruleTimeoutMs = 10_000;
/** Time to look up the places of what was found when the scan itself was stopped. */
const locateAfterStopMs = 5000;

/**
 * The pipeline: source, detect, triage, proof, verification; what websites are checked for joins at triage.
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
  const take = (found: readonly Candidate[]): void => {
    found.forEach((candidate) => candidates.push(candidate));
    options.onProgress?.(coverage, found);
  };
  const checks = (source.sites ?? []).map(
    (site) => new SiteChecks(site, options.checks ?? [], coverage, signal),
  );
  /** Threads take a while to end, in which the places can be looked up. */
  let closing = Promise.resolve();
  const signed = new SignedValues();
  source.sites?.forEach((site) => site.watch((observation) => signed.observe(observation)));
  try {
    const pool = new Pool(ruleSet, { ...options, workerUrl, ruleTimeoutMs, searchTasks }, coverage, signal);
    try {
      if (source.isSmall === true) {
        pool.makeReady();
      }
      for await (const found of source.read?.(pool, coverage, signal) ?? []) {
        take(found);
      }
      const search = (chunks: AsyncIterable<Chunk>): AsyncIterable<readonly Candidate[]> =>
        pool.searchChunks(chunks);
      const chunks = source.chunks(coverage, signal);
      for await (const found of source.isSlow === true ? searchInTime(chunks, search) : search(chunks)) {
        take(found);
      }
      for (const check of checks) {
        for await (const found of searchInTime(check.contents(), search)) {
          take(found);
        }
      }
      source.searched?.(new Set(candidates.map(({ provenance }) => provenance.contentId)), coverage);
    } finally {
      closing = pool.close();
    }
  } catch (error) {
    if (!signal.aborted) {
      await closing;
      throw error;
    }
    coverage.skip('(the rest of the scan)', stopReason(signal));
  }
  const needed = neededCandidates(candidates, ruleSet);
  const places = await placesOf(needed, source, coverage, signal).finally(() => closing);
  const checked = checks.flatMap(({ findings }) => findings);
  const findings = triage(proveFormats(needed, ruleSet), checked, places, ruleSet, policy, coverage);
  const proved = proveLive(findings, signed.all).toSorted(byImportance);
  if (options.verify === undefined || signal.aborted) {
    return { findings: proved, coverage };
  }
  const verified = await options.verify(proved, signal);
  if (!verified.isComplete) {
    coverage.skip('(the rest of the verification)', stopReason(signal));
  }
  return { findings: verified.findings.toSorted(byImportance), coverage };
}

/** The places of what was found. When the scan is stopped meanwhile, each content stands under its own name. */
async function placesOf(
  candidates: readonly Candidate[],
  source: Source,
  coverage: Coverage,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly Place[]>> {
  const contents = new Map(candidates.map(({ provenance }) => [provenance.contentId, provenance]));
  try {
    const limit = signal.aborted ? AbortSignal.timeout(locateAfterStopMs) : signal;
    return await source.locate(new Set(contents.keys()), limit);
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
    coverage.skip('(commits and paths of the findings)', stopReason(signal));
    return new Map(
      [...contents].map(([id, provenance]) => [
        id,
        [{ path: contentName({ ...provenance, members: [] }), state: 'history' }],
      ]),
    );
  }
}

/** Beside this file, in the sources and in the bundle alike. */
const workerUrl = new URL(isBundled ? './worker.js' : './worker.ts', import.meta.url);

function stopReason({ reason }: AbortSignal): 'timeout' | 'interrupted' {
  return reason instanceof DOMException && reason.name === 'TimeoutError' ? 'timeout' : 'interrupted';
}
