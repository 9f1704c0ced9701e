import type { Candidate } from '../../src/model/candidate.ts';
import { Coverage } from '../../src/model/coverage.ts';
import type { RuleSet } from '../../src/model/rule.ts';
import type { Source } from '../../src/model/source.ts';
import { Pool } from '../../src/detect/threads/pool.ts';
import { writerFor } from '../../src/report/index.ts';
import { scan } from '../../src/scan.ts';
import { searchTasks } from '../../src/search-tasks.ts';
import { history } from '../../src/sources/git/history.ts';
import { openRepository } from '../../src/sources/git/repository.ts';
import { workerUrl } from './worker-url.ts';

type Reader = 'packs' | 'git';

const limits = { maxFileSize: 100_000_000, maxArchiveDepth: 5 };
const never = new AbortController().signal;

/** The whole history as one of the two readers gives it: by packs, or object after object from git. */
async function historyBy(reader: Reader, dir: string): Promise<Source> {
  const source = history(await openRepository(dir, false, never), { limits, allowsShallow: false });
  const plain: Source = {
    target: source.target,
    chunks: (coverage, signal) => source.chunks(coverage, signal),
    locate: (contentIds, signal) => source.locate(contentIds, signal),
  };
  return reader === 'packs' ? source : plain;
}

/** Everything that a reader finds, each once with all that is known of it, and what it says of its coverage. */
export async function candidatesBy(
  reader: Reader,
  dir: string,
  ruleSet: RuleSet,
  jobs = 1,
): Promise<{ readonly candidates: readonly string[]; readonly coverage: Coverage }> {
  const source = await historyBy(reader, dir);
  const coverage = new Coverage();
  const found = new Set<string>();
  const add = (candidates: readonly Candidate[]): void =>
    candidates.forEach((candidate) => found.add(describe(candidate)));
  const options = { workerUrl, jobs, maxDecodeDepth: 5, ruleTimeoutMs: 60_000, searchTasks };
  const pool = new Pool(ruleSet, options, coverage, never);
  try {
    if (jobs > 1) {
      // Else so little is read in this thread.
      pool.start();
    }
    for await (const candidates of source.read?.(pool, coverage, never) ?? []) {
      add(candidates);
    }
    for await (const candidates of pool.searchChunks(source.chunks(coverage, never))) {
      add(candidates);
    }
  } finally {
    await pool.close();
  }
  return { candidates: [...found].toSorted(), coverage };
}

/** The JSON report of a scan, without its times. */
export async function reportBy(reader: Reader, dir: string, ruleSet: RuleSet, jobs: number): Promise<string> {
  const source = await historyBy(reader, dir);
  const policy = {
    allowlists: ruleSet.allowlists,
    ignores: [],
    gitleaksIgnores: [],
    baseline: null,
    minSeverity: 'info',
    minConfidence: 'low',
    today: '2026-01-01',
    fingerprintKey: 'a key of our own',
    isWholeScan: true,
  } as const;
  const { findings, coverage } = await scan(source, ruleSet, policy, { jobs, maxDecodeDepth: 5 }, never);
  const report = {
    tool: { name: 'leaksieve', version: '0', rulesHash: '' },
    target: source.target,
    startedAt: '',
    finishedAt: '',
    coverage: coverage.summary(),
    findings,
    rules: new Map(ruleSet.rules.map((rule) => [rule.id, rule])),
  } as const;
  const options = { showSecrets: true, color: false, width: 100, verbose: true };
  return [...writerFor('json')(report, options)].join('');
}

/** Secrets are revealed: two candidates that differ in them are not the same. */
function describe(candidate: Candidate): string {
  return JSON.stringify({
    ...candidate,
    secret: candidate.secret.reveal(),
    match: candidate.match.reveal(),
    lines: candidate.lines.reveal(),
    parts: candidate.parts.map((part) => ({ ...part, value: part.value.reveal() })),
  });
}
