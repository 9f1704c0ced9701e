import type { Kysely } from 'kysely';
import type { StoreSchema } from './schema.ts';

/**
 * The JSON report of a target as its store has it: the last scan's head, and all findings that are not gone, also those
 * that an incomplete last scan did not get to see. Null: nothing is kept of a target of this id.
 */
export async function storedReport(db: Kysely<StoreSchema>, targetId: number): Promise<unknown> {
  const scan = await db
    .selectFrom('targets')
    .innerJoin('scans', 'scans.id', 'targets.last_scan_id')
    .where('targets.id', '=', targetId)
    .select(['scans.id', 'scans.head'])
    .executeTakeFirst();
  if (scan === undefined) {
    return null;
  }
  const skipped = await db
    .selectFrom('coverage')
    .where('scan_id', '=', scan.id)
    .orderBy('ordinal')
    .select(['what', 'reason', 'count', 'hint'])
    .execute();
  const found = await db
    .selectFrom('findings')
    .where('target_id', '=', targetId)
    .where('gone_at', 'is', null)
    .where('detail', '!=', '')
    .select(['fingerprint', 'detail'])
    .execute();
  const places = await db
    .selectFrom('occurrences')
    .where('target_id', '=', targetId)
    .orderBy('fingerprint')
    .orderBy('ordinal')
    .select(['fingerprint', 'detail'])
    .execute();
  const byFinding = Map.groupBy(places, ({ fingerprint }) => fingerprint);
  const { coverage, ...head } = parsed(scan.head);
  return {
    ...head,
    coverage: {
      ...(isRecord(coverage) ? coverage : {}),
      skipped: skipped.map(({ hint, ...entry }) => (hint === null ? entry : { ...entry, hint })),
    },
    findings: found.map(({ fingerprint, detail }) => ({
      ...parsed(detail),
      occurrences: (byFinding.get(fingerprint) ?? []).map((place) => parsed(place.detail)),
    })),
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(text);
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
