import type { FleetFinding } from '../model/fleet-finding.ts';
import { type FindingChange, type FleetSummary, type UncoveredTarget } from '../model/fleet-summary.ts';
import { severities } from '../model/rule.ts';
import { ignoredOn } from '../store/decisions.ts';
import { withOldestPaths } from './oldest-paths.ts';
import type { FleetDb, FleetTransaction } from './tables.ts';

/** More are counted, and read in `fleet findings`. */
const maxListed = 200;

/** A finding that has changed, and how. */
export interface ChangedRow extends Omit<FleetFinding, 'path'> {
  readonly targetId: number;
  readonly life: string;
  readonly change: FindingChange;
}

/**
 * What became of findings, the gravest first: since a time, or since people were last told, which is what differs from
 * what they were told; whatever a scan writes late is told with the next summary then. What a person has decided to
 * ignore is left out.
 *
 * @param since - RFC 3339; null: since people were last told
 */
export async function changedFindings(
  db: FleetDb | FleetTransaction,
  since: string | null,
  today: string,
): Promise<readonly ChangedRow[]> {
  const rows = await db
    .selectFrom('findings')
    .innerJoin('targets', 'targets.id', 'findings.target_id')
    .where((of) =>
      since === null
        ? of.or([of('told_life', 'is', null), of('told_life', '!=', of.ref('life'))])
        : of.or(
            (['findings.first_seen_at', 'back_at', 'fixed_at', 'gone_at', 'dead_at'] as const).map((time) =>
              of(time, '>=', since),
            ),
          ),
    )
    .where('findings.fingerprint', 'not in', ignoredOn(db, today))
    .select([
      'target_id as targetId',
      'fingerprint',
      'severity',
      'rule',
      'title',
      'targets.name as target',
      'life',
      'told_life as told',
      'findings.first_seen_at as firstSeenAt',
      'back_at',
      'fixed_at',
      'gone_at',
      'dead_at',
    ])
    .execute();
  return rows
    .flatMap(({ told, back_at, fixed_at, gone_at, dead_at, ...row }): readonly ChangedRow[] => {
      const times = {
        fresh: row.firstSeenAt,
        back: back_at,
        fixed: fixed_at,
        gone: gone_at,
        rotated: dead_at,
      };
      const change = since === null ? changeFrom(told, row.life) : changeSince(since, row.life, times);
      return change === null ? [] : [{ ...row, change }];
    })
    .sort(
      (a, b) =>
        rank(b.severity) - rank(a.severity) ||
        (a.firstSeenAt < b.firstSeenAt ? 1 : a.firstSeenAt > b.firstSeenAt ? -1 : 0) ||
        (a.fingerprint < b.fingerprint ? -1 : 1),
    );
}

/** @param told - the life that people know of; null: none */
function changeFrom(told: string | null, life: string): FindingChange {
  switch (life) {
    case 'gone':
    case 'rotated':
      return life;
    case 'fixed':
      return told === null ? 'fresh' : told === 'open' ? 'fixed' : 'back';
    default:
      return told === null ? 'fresh' : 'back';
  }
}

/** The change that tells most of those since a time: what is gone is no more new; null: none was. */
function changeSince(
  since: string,
  life: string,
  times: Readonly<Record<FindingChange, string | null>>,
): FindingChange | null {
  const possible: readonly FindingChange[] =
    life === 'gone' || life === 'rotated' ? [life] : ['fresh', 'back', 'fixed'];
  return possible.find((change) => (times[change] ?? '') >= since) ?? null;
}

function rank(severity: string): number {
  return severities.findIndex((name) => name === severity);
}

/** Sums up what has changed, and what was not covered. */
export async function summaryOf(
  db: FleetDb | FleetTransaction,
  rows: readonly ChangedRow[],
  since: string | null,
  now: string,
): Promise<FleetSummary> {
  const byChange = Map.groupBy(rows, ({ change }) => change);
  const part = async (change: FindingChange): Promise<FleetSummary['changes'][FindingChange]> => {
    const all = byChange.get(change) ?? [];
    const listed = all.slice(0, maxListed).map(({ life: _life, change: _change, ...finding }) => finding);
    return { count: all.length, findings: await withOldestPaths(db, listed) };
  };
  const { targets } = await db
    .selectFrom('fleet_targets')
    .where('state', '=', 'active')
    .select(({ fn }) => fn.countAll<number | string>().as('targets'))
    .executeTakeFirstOrThrow();
  const { open, live } = await db
    .selectFrom('findings')
    .where('life', 'in', ['open', 'fixed'])
    .where('findings.fingerprint', 'not in', ignoredOn(db, now.slice(0, 10)))
    .select(({ fn }) => [
      fn.countAll<number | string>().as('open'),
      fn.countAll<number | string>().filterWhere('verification', '=', 'live').as('live'),
    ])
    .executeTakeFirstOrThrow();
  return {
    since,
    until: now,
    targets: Number(targets),
    openFindings: Number(open),
    liveFindings: Number(live),
    changes: {
      fresh: await part('fresh'),
      back: await part('back'),
      fixed: await part('fixed'),
      gone: await part('gone'),
      rotated: await part('rotated'),
    },
    uncovered: await uncoveredTargets(db),
  };
}

/** Targets that are scanned and whose last scan failed, did not see all, or is still to come. */
async function uncoveredTargets(db: FleetDb | FleetTransaction): Promise<FleetSummary['uncovered']> {
  const rows = await db
    .selectFrom('fleet_targets')
    .innerJoin('targets', 'targets.id', 'fleet_targets.target_id')
    .where('state', '=', 'active')
    .where((of) => of.or([of('due_at', 'is not', null), of('outcome', 'in', ['failed', 'incomplete'])]))
    .orderBy('targets.id')
    .select(['targets.kind', 'targets.name', 'outcome', 'reason', 'due_at'])
    .execute();
  const targets = rows
    .slice(0, maxListed)
    .map(({ kind, name, outcome, reason, due_at: dueAt }): UncoveredTarget => {
      const isFault = dueAt === null && outcome !== null;
      return {
        kind,
        name,
        outcome: isFault ? outcome : 'waiting',
        reason: isFault ? (reason ?? '') : `since ${dueAt ?? 'ever'}${reason === null ? '' : `: ${reason}`}`,
      };
    });
  return { count: rows.length, targets };
}
