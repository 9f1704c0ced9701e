import { sql } from 'kysely';
import type { FleetFinding } from '../model/fleet-finding.ts';
import { storedName } from '../store/rows.ts';
import { withOldestPaths } from './oldest-paths.ts';
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
export interface ListedFinding extends FleetFinding {
  readonly life: string;
  readonly verification: string;
  readonly lastSeenAt: string;
}

/** The same without its path. */
type FoundRow = Omit<ListedFinding, 'path'> & { readonly targetId: number };

/** Findings that are open or only fixed in the tree, the gravest and newest first, and how many there are in all. */
export async function openFindings(
  db: FleetDb,
  filter: FindingFilter,
): Promise<{ readonly total: number; readonly findings: readonly ListedFinding[] }> {
  const { severities, limit } = filter;
  const wanted = wantedFindings(db, filter);
  // By severity, so that SQLite too counts in the index of open findings.
  const counts = await wanted
    .where('findings.severity', 'in', severities)
    .groupBy('severity')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .execute();
  const findings: FoundRow[] = [];
  // One severity after the other comes out of the index in this order; all at once would have to be sorted.
  for (const severity of severities.toReversed()) {
    if (findings.length < limit) {
      findings.push(...(await listed(wanted, severity, limit - findings.length)));
    }
  }
  const total = counts.reduce((sum, { count }) => sum + Number(count), 0);
  return { total, findings: await withOldestPaths(db, findings) };
}

function wantedFindings(db: FleetDb, { rule, target }: FindingFilter) {
  const targets = db
    .selectFrom('targets')
    .where('name', '=', storedName(target ?? ''))
    .select('id');
  return (
    db
      .selectFrom('findings')
      // Said as the index says it.
      .where('life', 'in', [sql.lit('open'), sql.lit('fixed')])
      .$if(rule !== null, (query) => query.where('rule', '=', rule))
      .$if(target !== null, (query) => query.where('findings.target_id', 'in', targets))
  );
}

function listed(
  wanted: ReturnType<typeof wantedFindings>,
  severity: string,
  limit: number,
): Promise<FoundRow[]> {
  return wanted
    .where('findings.severity', '=', severity)
    .innerJoin('targets', 'targets.id', 'findings.target_id')
    .select([
      'target_id as targetId',
      'fingerprint',
      'severity',
      'rule',
      'title',
      'targets.name as target',
      'life',
      'verification',
      'findings.first_seen_at as firstSeenAt',
      'last_seen_at as lastSeenAt',
    ])
    .orderBy('findings.first_seen_at', 'desc')
    .orderBy('fingerprint')
    .limit(limit)
    .execute();
}
