import { sql } from 'kysely';
import { batches } from '../store/rows.ts';
import type { FleetDb, FleetTransaction } from './tables.ts';

/** A finding at a target. */
interface FindingKey {
  readonly targetId: number;
  readonly fingerprint: string;
}

/** Findings with the path of their oldest place; empty: none is known. */
export async function withOldestPaths<Finding extends FindingKey>(
  db: FleetDb | FleetTransaction,
  findings: readonly Finding[],
): Promise<readonly (Omit<Finding, 'targetId'> & { readonly path: string })[]> {
  const paths = new Map<string, string>();
  for (const some of batches(findings)) {
    const keys = some.map(({ targetId, fingerprint }) => sql`(${sql.lit(targetId)}, ${fingerprint})`);
    const places = await db
      .selectFrom('occurrences')
      .where('ordinal', '=', 0)
      .where(sql<boolean>`(target_id, fingerprint) in (values ${sql.join(keys)})`)
      .select(['target_id', 'fingerprint', 'path'])
      .execute();
    places.forEach((place) => paths.set(`${place.target_id} ${place.fingerprint}`, place.path));
  }
  return findings.map(({ targetId, ...finding }) => ({
    ...finding,
    path: paths.get(`${targetId} ${finding.fingerprint}`) ?? '',
  }));
}
