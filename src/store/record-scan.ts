import { batches, storedName, withoutNul } from './rows.ts';
import type { KeptReport } from './kept-report.ts';
import type { FindingChanges } from './finding-life.ts';
import { recordFindings } from './record-findings.ts';
import { pruneScansOf } from './retention.ts';
import type { StoreTransaction } from './schema.ts';
import { writeMemory, type TargetMemory } from './target-memory.ts';

/** What is scanned, by a name that stays. */
export interface StoredTarget {
  /** Such as `repository`. */
  readonly kind: string;
  /** Such as `https://github.com/acme/web`. */
  readonly name: string;
}

/** A scan that has ended, for the store. */
export interface EndedScan {
  /** Redacted; see `readKeptReport`. */
  readonly report: KeptReport;
  /** Whether the target was looked at as a whole and for all rules. What an incomplete or partial scan did not see is not gone. */
  readonly isWhole: boolean;
  /** Fingerprints that the scan saw and left out of the report, since the team accepts them. Default: none. */
  readonly accepted?: ReadonlySet<string>;
  /** Index in `confidences` of the least that it reports. Default: 0, so that it reports all. */
  readonly leastConfidence?: number;
  /** Names all that decides what a scan finds in the same content. Default: no later scan starts from this one. */
  readonly searchKey?: string;
  /** What the server calls the state that was scanned. Default: nothing. */
  readonly version?: string | null;
  /** Ids of the tips of a repository by name. Default: none, so that no later scan starts from them. */
  readonly refs?: ReadonlyMap<string, string>;
  /** What it leaves to later scans, also when it is not whole. Default: nothing beyond what is known. */
  readonly memory?: TargetMemory;
}

/** What came of recording a scan. */
export interface RecordedScan {
  readonly id: number;
  readonly targetId: number;
  readonly changes: FindingChanges;
}

/**
 * Writes what a scan found into the transaction of whoever calls: with it the scan is recorded, or nothing is.
 *
 * Transactions on the same target wait for each other.
 */
export async function recordScan(
  tx: StoreTransaction,
  target: StoredTarget,
  scan: EndedScan,
): Promise<RecordedScan> {
  const { findings, coverage, finishedAt, startedAt, tool, ...others } = scan.report;
  const { skipped, ...covered } = coverage;
  const isWhole = scan.isWhole && coverage.complete;
  const targetId = await targetIdOf(tx, target, finishedAt);
  const { id } = await tx
    .insertInto('scans')
    .values({
      target_id: targetId,
      started_at: startedAt,
      finished_at: finishedAt,
      checked_at: finishedAt,
      complete: coverage.complete ? 1 : 0,
      search_key: isWhole ? (scan.searchKey ?? '') : '',
      rules_hash: tool.rulesHash ?? '',
      version: isWhole ? (scan.version ?? null) : null,
      head: JSON.stringify({ ...others, tool, startedAt, finishedAt, coverage: covered }),
      finding_count: findings.length,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const left = skipped.map(({ what, reason, count, hint }, ordinal) => ({
    scan_id: id,
    ordinal,
    what: withoutNul(what),
    reason,
    count,
    hint: hint === undefined ? null : withoutNul(hint),
  }));
  for (const rows of batches(left)) {
    await tx.insertInto('coverage').values(rows).execute();
  }
  const changes = await recordFindings(tx, { targetId, scanId: id }, findings, {
    at: finishedAt,
    isWhole,
    accepted: scan.accepted ?? new Set(),
    leastConfidence: scan.leastConfidence ?? 0,
  });
  await tx.updateTable('targets').set({ last_scan_id: id }).where('id', '=', targetId).execute();
  await pruneScansOf(tx, targetId, id, finishedAt);
  await tx.deleteFrom('refs').where('target_id', '=', targetId).execute();
  if (isWhole && scan.refs !== undefined) {
    const tips = JSON.stringify(Object.fromEntries(scan.refs));
    await tx.insertInto('refs').values({ target_id: targetId, tips }).execute();
  }
  if (scan.memory !== undefined) {
    await writeMemory(tx, targetId, scan.memory, finishedAt);
  }
  return { id, targetId, changes };
}

/** The target's id, made where it is new; others who write about it wait until the transaction has ended. */
export async function targetIdOf(
  tx: StoreTransaction,
  { kind, name }: StoredTarget,
  now: string,
): Promise<number> {
  const { id } = await tx
    .insertInto('targets')
    .values({ kind, name: storedName(name), first_seen_at: now })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'name']).doUpdateSet((row) => ({ kind: row.ref('excluded.kind') })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
