import { sql } from 'kysely';
import type { FleetDb } from './tables.ts';

/** Which findings are listed. */
export interface FindingFilter {
  /** From the least to the gravest. */
  readonly severities: readonly string[];
  /** Null: of all rules. */
  readonly rule: string | null;
  /** Name; null: of all targets. */
  readonly target: string | null;
  readonly limit: number;
}

/** A finding at a target, as a line of a list shows it. */
export interface ListedFinding {
  readonly fingerprint: string;
  readonly severity: string;
  readonly rule: string;
  readonly title: string;
  readonly target: string;
  /** Of its oldest place; empty: it has none. */
  readonly path: string;
  readonly life: string;
  readonly verification: string;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
}

/** Findings that are open or only fixed in the tree, the gravest and newest first, and how many there are in all. */
export async function openFindings(
  db: FleetDb,
  { severities, rule, target, limit }: FindingFilter,
): Promise<{ readonly total: number; readonly findings: readonly ListedFinding[] }> {
  const wanted = db
    .selectFrom('findings')
    .innerJoin('targets', 'targets.id', 'findings.target_id')
    .where('findings.life', 'in', ['open', 'fixed'])
    .where('findings.severity', 'in', severities)
    .$if(rule !== null, (query) => query.where('findings.rule', '=', rule))
    .$if(target !== null, (query) => query.where('targets.name', '=', target));
  const counted = await wanted
    .select(({ fn }) => fn.countAll<number | string>().as('total'))
    .executeTakeFirstOrThrow();
  const rank = severities.reduce(
    (ranks, severity, at) => sql<number>`${ranks} when ${severity} then ${sql.lit(at)}`,
    sql<number>`case ${sql.ref('findings.severity')}`,
  );
  const findings = await wanted
    .select((of) => [
      'fingerprint',
      'severity',
      'rule',
      'title',
      'targets.name as target',
      'life',
      'verification',
      'findings.first_seen_at as firstSeenAt',
      'last_seen_at as lastSeenAt',
      of.fn
        .coalesce(
          of
            .selectFrom('occurrences')
            .whereRef('occurrences.target_id', '=', 'findings.target_id')
            .whereRef('occurrences.fingerprint', '=', 'findings.fingerprint')
            .orderBy('ordinal')
            .select('path')
            .limit(1),
          sql.lit(''),
        )
        .as('path'),
    ])
    .orderBy(sql`${rank} end`, 'desc')
    .orderBy('findings.first_seen_at', 'desc')
    .orderBy('fingerprint')
    .limit(limit)
    .execute();
  return { total: Number(counted.total), findings };
}
