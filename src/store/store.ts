import type { Kysely, Transaction } from 'kysely';
import pLimit from 'p-limit';
import { recordFindings, type KnownFinding } from './record-findings.ts';
import type { StoreSchema } from './schema.ts';

/** What is scanned, by a name that stays. */
export interface StoredTarget {
  readonly kind: string;
  readonly name: string;
}

/** What the last scan of a target left. */
export interface StoredScan {
  readonly searchKey: string;
  readonly version: string | null;
  readonly finishedAt: string;
  /** The JSON report, redacted. */
  readonly report: string;
  /** Object ids by name; empty where the target has none or the scan was not complete. */
  readonly refs: ReadonlyMap<string, string>;
}

/** An answer of a server, with the tag that it is asked for again by. */
export interface StoredAnswer {
  readonly etag: string;
  readonly content: string;
}

/** All that is kept between scans. What one call writes is written whole or not at all. */
export class Store {
  readonly #db: Kysely<StoreSchema>;
  /** There is one connection, on which two transactions must not mix. */
  readonly #turn = pLimit(1);

  constructor(db: Kysely<StoreSchema>) {
    this.#db = db;
  }

  /** The last scan of a target that ended; null: there was none. */
  async scanOf({ kind, name }: StoredTarget): Promise<StoredScan | null> {
    return this.#turn(async () => {
      const scan = await this.#db
        .selectFrom('targets')
        .innerJoin('scans', 'scans.target_id', 'targets.id')
        .where('kind', '=', kind)
        .where('name', '=', name)
        .select(['id', 'search_key', 'version', 'finished_at', 'report'])
        .executeTakeFirst();
      if (scan === undefined) {
        return null;
      }
      const refs = await this.#db
        .selectFrom('refs')
        .where('target_id', '=', scan.id)
        .select(['name', 'oid'])
        .execute();
      return {
        searchKey: scan.search_key,
        version: scan.version,
        finishedAt: scan.finished_at,
        report: scan.report,
        refs: new Map(refs.map((ref) => [ref.name, ref.oid])),
      };
    });
  }

  /**
   * Keeps what a scan of a target left, in place of the one before.
   *
   * @param isComplete - an incomplete scan proves of no finding that it is gone
   */
  async record(
    target: StoredTarget,
    scan: StoredScan,
    findings: readonly KnownFinding[],
    isComplete: boolean,
  ): Promise<void> {
    await this.#write(async (db) => {
      const id = await targetId(db, target, scan.finishedAt);
      const row = {
        search_key: scan.searchKey,
        version: scan.version,
        finished_at: scan.finishedAt,
        report: scan.report,
      };
      await db
        .insertInto('scans')
        .values({ target_id: id, ...row })
        .onConflict((conflict) => conflict.column('target_id').doUpdateSet(row))
        .execute();
      await db.deleteFrom('refs').where('target_id', '=', id).execute();
      for (const [name, oid] of scan.refs) {
        await db.insertInto('refs').values({ target_id: id, name, oid }).execute();
      }
      await recordFindings(db, id, findings, scan.finishedAt, isComplete);
    });
  }

  /** The fingerprints of a target's findings that a person was told of and that are not gone. */
  async reportedAt({ kind, name }: StoredTarget): Promise<ReadonlySet<string>> {
    const known = await this.#turn(() =>
      this.#db
        .selectFrom('targets')
        .innerJoin('findings', 'findings.target_id', 'targets.id')
        .where('kind', '=', kind)
        .where('name', '=', name)
        .where('gone_at', 'is', null)
        .where('reported_at', 'is not', null)
        .select('fingerprint')
        .execute(),
    );
    return new Set(known.map(({ fingerprint }) => fingerprint));
  }

  /** Remembers that a report of these targets was written. */
  async markReported(targets: readonly StoredTarget[], now: string): Promise<void> {
    await this.#write(async (db) => {
      for (const target of targets) {
        await db
          .updateTable('findings')
          .set({ reported_at: now })
          .where('target_id', '=', await targetId(db, target, now))
          .where('reported_at', 'is', null)
          .execute();
      }
    });
  }

  /** What a server said at a URL; null: that is not known. */
  async answerOf(url: string): Promise<StoredAnswer | null> {
    const answer = await this.#turn(() =>
      this.#db.selectFrom('answers').where('url', '=', url).select(['etag', 'content']).executeTakeFirst(),
    );
    return answer ?? null;
  }

  async recordAnswer(url: string, { etag, content }: StoredAnswer): Promise<void> {
    await this.#turn(() =>
      this.#db
        .insertInto('answers')
        .values({ url, etag, content })
        .onConflict((conflict) => conflict.column('url').doUpdateSet({ etag, content }))
        .execute(),
    );
  }

  async close(): Promise<void> {
    await this.#turn(() => this.#db.destroy());
  }

  #write<Result>(work: (db: Transaction<StoreSchema>) => Promise<Result>): Promise<Result> {
    return this.#turn(() => this.#db.transaction().execute(work));
  }
}

async function targetId(
  db: Transaction<StoreSchema>,
  { kind, name }: StoredTarget,
  now: string,
): Promise<number> {
  await db
    .insertInto('targets')
    .values({ kind, name, first_seen_at: now })
    .onConflict((conflict) => conflict.columns(['kind', 'name']).doNothing())
    .execute();
  const { id } = await db
    .selectFrom('targets')
    .where('kind', '=', kind)
    .where('name', '=', name)
    .select('id')
    .executeTakeFirstOrThrow();
  return id;
}
