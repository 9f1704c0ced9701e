import type { Kysely } from 'kysely';
import * as v from 'valibot';
import {
  recordScan,
  targetIdOf,
  type EndedScan,
  type RecordedScan,
  type StoredTarget,
} from './record-scan.ts';
import { storedName } from './rows.ts';
import type { StoreSchema, StoreTransaction } from './schema.ts';
import { readDecisions, writeDecision, type StoredDecision } from './decisions.ts';
import { storedReport, storedReports } from './stored-report.ts';
import { readMemory, type TargetMemory } from './target-memory.ts';

const tips = v.record(v.string(), v.string());

/** What the last scan of a target left. */
export interface StoredScan {
  readonly targetId: number;
  /** Empty: nothing may start from it. */
  readonly searchKey: string;
  readonly version: string | null;
  readonly finishedAt: string;
  /** Object ids by name; empty where the target has none or the scan was not complete. */
  readonly refs: ReadonlyMap<string, string>;
}

/** An answer of a server, with the tag that it is asked for again by. */
export interface StoredAnswer {
  readonly etag: string;
  readonly content: string;
}

/** Has work wait for what must not be done at the same time. */
export type Turn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** All that is kept between scans. What one call writes is written whole or not at all. */
export class Store {
  /** For queries of one's own; in a file they wait for no transaction, so that only `transaction` may write there. */
  readonly db: Kysely<StoreSchema>;
  readonly #turn: Turn;

  constructor(db: Kysely<StoreSchema>, turn: Turn) {
    this.db = db;
    this.#turn = turn;
  }

  /** Runs work whose writing ends as one: see `recordScan`. */
  transaction<Result>(work: (tx: StoreTransaction) => Promise<Result>): Promise<Result> {
    return this.#turn(() => this.db.transaction().execute(work));
  }

  /** The last scan of a target that ended; null: there was none. */
  async scanOf({ kind, name }: StoredTarget): Promise<StoredScan | null> {
    return this.#turn(async () => {
      const scan = await this.db
        .selectFrom('targets')
        .innerJoin('scans', 'scans.id', 'targets.last_scan_id')
        .leftJoin('refs', 'refs.target_id', 'targets.id')
        .where('kind', '=', kind)
        .where('name', '=', storedName(name))
        .select(['targets.id', 'search_key', 'version', 'finished_at', 'tips'])
        .executeTakeFirst();
      return scan === undefined
        ? null
        : {
            targetId: scan.id,
            searchKey: scan.search_key,
            version: scan.version,
            finishedAt: scan.finished_at,
            refs: new Map(Object.entries(v.parse(tips, JSON.parse(scan.tips ?? '{}')))),
          };
    });
  }

  /** What scans of a target left to later ones; null: there were none. */
  async memoryOf({ kind, name }: StoredTarget): Promise<TargetMemory | null> {
    return this.#turn(async () => {
      const target = await this.db
        .selectFrom('targets')
        .where('kind', '=', kind)
        .where('name', '=', storedName(name))
        .select('id')
        .executeTakeFirst();
      return target === undefined ? null : readMemory(this.db, target.id);
    });
  }

  /** Targets by kind and name. @param names - of which alone; empty: of all. @param limit - default: none */
  targets(
    names: readonly string[] = [],
    limit = Number.MAX_SAFE_INTEGER,
  ): Promise<readonly (StoredTarget & { readonly id: number })[]> {
    return this.#turn(() =>
      this.db
        .selectFrom('targets')
        .$if(names.length > 0, (query) => query.where('name', 'in', names.map(storedName)))
        .select(['id', 'kind', 'name'])
        .orderBy('kind')
        .orderBy('name')
        .limit(limit)
        .execute(),
    );
  }

  /** What is kept of a target, as a JSON report; null: nothing is. */
  async reportOf(target: StoredTarget): Promise<unknown> {
    const scan = await this.scanOf(target);
    return scan === null ? null : this.#turn(() => storedReport(this.db, scan.targetId));
  }

  /** What is kept of targets, as JSON reports, in their order. */
  async *reportsOf(targetIds: readonly number[]): AsyncGenerator {
    for await (const { report } of storedReports(this.db, targetIds)) {
      yield report;
    }
  }

  /** Keeps what a scan of a target left. */
  record(target: StoredTarget, scan: EndedScan): Promise<RecordedScan> {
    return this.transaction((tx) => recordScan(tx, target, scan));
  }

  /** Remembers that the target has not changed since its last scan. @param version - as the server calls the state now */
  async recordUnchanged({ targetId }: StoredScan, version: string | null, now: string): Promise<void> {
    await this.#turn(() =>
      this.db
        .updateTable('scans')
        .set({ version, checked_at: now })
        .where('id', '=', (query) =>
          query.selectFrom('targets').where('targets.id', '=', targetId).select('last_scan_id'),
        )
        .execute(),
    );
  }

  /** The fingerprints of a target's findings that a person was told of and that are not gone. */
  async reportedAt({ kind, name }: StoredTarget): Promise<ReadonlySet<string>> {
    const known = await this.#turn(() =>
      this.db
        .selectFrom('targets')
        .innerJoin('findings', 'findings.target_id', 'targets.id')
        .where('targets.kind', '=', kind)
        .where('name', '=', storedName(name))
        .where('gone_at', 'is', null)
        .where('reported_at', 'is not', null)
        .select('fingerprint')
        .execute(),
    );
    return new Set(known.map(({ fingerprint }) => fingerprint));
  }

  /** Remembers that a report of these targets was written. */
  async markReported(targets: readonly StoredTarget[], now: string): Promise<void> {
    await this.transaction(async (tx) => {
      for (const target of targets) {
        await tx
          .updateTable('findings')
          .set({ reported_at: now })
          .where('target_id', '=', await targetIdOf(tx, target, now))
          .where('reported_at', 'is', null)
          .execute();
      }
    });
  }

  /** What a server said at a URL; null: that is not known. */
  async answerOf(url: string): Promise<StoredAnswer | null> {
    const answer = await this.#turn(() =>
      this.db.selectFrom('answers').where('url', '=', url).select(['etag', 'content']).executeTakeFirst(),
    );
    return answer ?? null;
  }

  async recordAnswer(url: string, { etag, content }: StoredAnswer): Promise<void> {
    await this.#turn(() =>
      this.db
        .insertInto('answers')
        .values({ url, etag, content })
        .onConflict((conflict) => conflict.column('url').doUpdateSet({ etag, content }))
        .execute(),
    );
  }

  /** What people decided of findings, by fingerprint. */
  decisions(): Promise<ReadonlyMap<string, StoredDecision>> {
    return this.#turn(() => readDecisions(this.db));
  }

  /** Keeps what a person decided of a finding; null: nothing any more. */
  async decide(fingerprint: string, decision: StoredDecision | null): Promise<void> {
    await this.#turn(() => writeDecision(this.db, fingerprint, decision));
  }

  /** Sets a fact about the store where it is not set yet; gives the one that holds. */
  claim(name: string, value: string): Promise<string> {
    return this.transaction(async (tx) => {
      await tx
        .insertInto('settings')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
      const row = await tx.selectFrom('settings').where('name', '=', name).select('value').executeTakeFirst();
      return row?.value ?? value;
    });
  }

  async close(): Promise<void> {
    await this.#turn(() => this.db.destroy());
  }
}
