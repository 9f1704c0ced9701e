import type { Kysely } from 'kysely';
import type { StoreSchema } from './schema.ts';

/** So many are read by the same questions: few enough to be in memory, enough for the way to a server not to count. */
const atOnce = 100;

/**
 * The JSON reports of targets as their store has them: the last scan's head, and all findings that are not gone, also those
 * that an incomplete last scan did not get to see. Of whom nothing is kept there is none.
 */
export async function* storedReports(
  db: Kysely<StoreSchema>,
  targetIds: readonly number[],
): AsyncGenerator<{ readonly targetId: number; readonly report: unknown }> {
  for (let start = 0; start < targetIds.length; start += atOnce) {
    yield* await someReports(db, targetIds.slice(start, start + atOnce));
  }
}

/** The same of one; null: nothing is kept of it. */
export async function storedReport(db: Kysely<StoreSchema>, targetId: number): Promise<unknown> {
  const [only] = await someReports(db, [targetId]);
  return only?.report ?? null;
}

async function someReports(db: Kysely<StoreSchema>, ids: readonly number[]) {
  const scans = await db
    .selectFrom('targets')
    .innerJoin('scans', 'scans.id', 'targets.last_scan_id')
    .where('targets.id', 'in', ids)
    .select(['targets.id as targetId', 'scans.id', 'scans.head'])
    .execute();
  if (scans.length === 0) {
    return [];
  }
  const skipped = await db
    .selectFrom('coverage')
    .where(
      'scan_id',
      'in',
      scans.map(({ id }) => id),
    )
    .orderBy('scan_id')
    .orderBy('ordinal')
    .select(['scan_id', 'what', 'reason', 'count', 'hint'])
    .execute();
  const found = await db
    .selectFrom('findings')
    .where('target_id', 'in', ids)
    .where('gone_at', 'is', null)
    .where('detail', '!=', '')
    .select(['target_id', 'fingerprint', 'detail'])
    .execute();
  const places = await db
    .selectFrom('occurrences')
    .where('target_id', 'in', ids)
    .orderBy('target_id')
    .orderBy('fingerprint')
    .orderBy('ordinal')
    .select(['target_id', 'fingerprint', 'detail'])
    .execute();
  const skippedBy = Map.groupBy(skipped, (row) => row.scan_id);
  const foundBy = Map.groupBy(found, (row) => row.target_id);
  const placesBy = Map.groupBy(places, (row) => `${row.target_id} ${row.fingerprint}`);
  const byId = new Map(scans.map((scan) => [scan.targetId, scan]));
  return ids.flatMap((targetId) => {
    const scan = byId.get(targetId);
    if (scan === undefined) {
      return [];
    }
    const { coverage, ...head } = parsed(scan.head);
    const report = {
      ...head,
      coverage: {
        ...(isRecord(coverage) ? coverage : {}),
        skipped: (skippedBy.get(scan.id) ?? []).map(({ what, reason, count, hint }) => ({
          what,
          reason,
          count,
          ...(hint === null ? {} : { hint }),
        })),
      },
      findings: (foundBy.get(targetId) ?? []).map(({ fingerprint, detail }) => ({
        ...parsed(detail),
        occurrences: (placesBy.get(`${targetId} ${fingerprint}`) ?? []).map((place) => parsed(place.detail)),
      })),
    };
    return [{ targetId, report }];
  });
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(text);
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
