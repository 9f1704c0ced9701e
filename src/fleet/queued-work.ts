import type { FetchOptions as JobFetchOptions, PgBoss } from 'pg-boss';
import { sql } from 'kysely';
import { queueWithin } from './queue-within.ts';
import { dueTarget } from './fleet-target.ts';
import { lasting } from './lasting.ts';
import { LatelyEmpty } from './lately-empty.ts';
import type { WorkKind } from '../model/target-kind.ts';
import { behind, checkQueue, deadLetterQueue, queueOf } from './queues.ts';
import { claimQueuedChecks } from './queued-checks.ts';
import type { ClaimedJob, TargetJob } from './queue-targets.ts';
import { queuedClaim } from './queued-claim.ts';
import type { FleetDb } from './tables.ts';
import type { Claim, WorkSource } from './work.ts';

/** Names the lock under which crawls are claimed: an arbitrary number of ours. */
const crawlClaims = 0x6c65616b;

/** The work of a fleet: jobs of the queue, each claimed by one process at a time. @param signal - ends the waiting for a database that is away */
export function queuedWork(
  boss: PgBoss,
  db: FleetDb,
  kinds: readonly WorkKind[],
  signal: AbortSignal,
): WorkSource {
  /** The kind with which the next search begins, so that no kind waits for all of another. */
  let turn = 0;
  const empty = new LatelyEmpty();

  /** Goes past jobs whose targets are not scanned now, such as paused ones. */
  async function nextClaim(kind: WorkKind, priorities: Priorities): Promise<Claim | null> {
    for (;;) {
      const job = await lasting(() => fetchJob(boss, db, kind, priorities), signal);
      const claim = job === null ? null : await lasting(() => claimOf(boss, db, kind, job), signal);
      if (job === null) {
        empty.add(queueOf[kind]);
      }
      if (job === null || claim !== null) {
        return claim;
      }
    }
  }

  const scansRepositories = kinds.includes('repository');

  return {
    async claimChecks() {
      if (!scansRepositories || empty.has(checkQueue)) {
        return null;
      }
      const checks = await lasting(() => claimQueuedChecks(boss, db), signal);
      if (checks === null) {
        empty.add(checkQueue);
      }
      return checks;
    },
    async claim() {
      const inTurn = kinds.map((_, ahead) => kinds[(turn + ahead) % kinds.length]!);
      const { quiet = [], others = [] } = Object.groupBy(inTurn, (kind) =>
        empty.has(queueOf[kind]) ? 'quiet' : 'others',
      );
      for (const kind of [...others, ...quiet]) {
        const claim = await nextClaim(kind, foreground);
        if (claim !== null) {
          turn = kinds.indexOf(kind) + 1;
          return claim;
        }
      }
      // Whoever comes next may find that there is something again.
      empty.clear();
      return scansRepositories ? nextClaim('repository', background) : null;
    },
    async isDrained() {
      const names = [deadLetterQueue, checkQueue, ...kinds.map((kind) => queueOf[kind])];
      const waiting = await lasting(
        () =>
          sql<{ readonly one: number }>`
            select 1 as one from pgboss.job where name = any(${names}) and state < 'completed' limit 1`.execute(
            db,
          ),
        signal,
      );
      return waiting.rows.length === 0;
    },
  };
}

type Priorities = Pick<JobFetchOptions, 'minPriority' | 'maxPriority'>;
const foreground: Priorities = { minPriority: -behind / 2 };
const background: Priorities = { maxPriority: -behind / 2 - 1 };

/** Crawls are claimed one after the other: only so does it hold that a host has one at a time, which the library counts among claims that have ended. */
async function fetchJob(
  boss: PgBoss,
  db: FleetDb,
  kind: WorkKind,
  priorities: Priorities,
): Promise<ClaimedJob | null> {
  const options = { ...priorities, includeMetadata: true, batchSize: 1 } as const;
  if (kind !== 'site') {
    return (await boss.fetch<TargetJob>(queueOf[kind], options))[0] ?? null;
  }
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${crawlClaims})`.execute(tx);
    const limits = { ...options, groupConcurrency: 1, db: queueWithin(tx) };
    return (await boss.fetch<TargetJob>(queueOf[kind], limits))[0] ?? null;
  });
}

async function claimOf(boss: PgBoss, db: FleetDb, kind: WorkKind, job: ClaimedJob): Promise<Claim | null> {
  const queue = queueOf[kind];
  const task = kind === 'verify' ? kind : 'scan';
  const target = await dueTarget(db, task, job.data.targetId);
  if (target === null) {
    // It was paused, or taken away, after it was queued: it stays due, and is queued again when it may be scanned. Or
    // whoever queued it had seen it due before another had done it.
    await boss.complete(queue, job);
    return null;
  }
  return queuedClaim(boss, db, queue, job, { task, target });
}
