import type { FleetTables } from '../../../../src/fleet/tables.ts';
import { openStore } from '../../../../src/store/open-store.ts';

/** What a store says after a night, in lines without times and ids, sorted: the same for any two stores that say the same. */
export interface Kept {
  /** Of each place of a finding: target, rule, fingerprint, and all that reports say of the place. */
  readonly places: readonly string[];
  /** Of each finding at a target: its life, and what its provider said. */
  readonly lives: readonly string[];
  /** Of each target: how it ended, how often scans of it were written, and the reason. */
  readonly targets: readonly string[];
  /** Targets that neither were looked at as a whole nor have a reason. */
  readonly unexplained: readonly string[];
}

export async function keptIn(place: string): Promise<Kept> {
  const store = await openStore(place);
  const db = store.db.withTables<FleetTables>();
  try {
    const places = await db
      .selectFrom('occurrences')
      .innerJoin('findings', (join) =>
        join
          .onRef('findings.target_id', '=', 'occurrences.target_id')
          .onRef('findings.fingerprint', '=', 'occurrences.fingerprint'),
      )
      .innerJoin('targets', 'targets.id', 'findings.target_id')
      .select(['name', 'rule', 'findings.fingerprint', 'occurrences.detail'])
      .execute();
    const lives = await db
      .selectFrom('findings')
      .innerJoin('targets', 'targets.id', 'findings.target_id')
      .selectAll('findings')
      .select('name')
      .execute();
    const targets = await db
      .selectFrom('fleet_targets')
      .innerJoin('targets', 'targets.id', 'fleet_targets.target_id')
      .select((of) => [
        'name',
        'outcome',
        'reason',
        'due_at',
        of
          .selectFrom('scans')
          .whereRef('scans.target_id', '=', 'targets.id')
          .select(({ fn }) => fn.countAll<number | string>().as('count'))
          .as('scans'),
      ])
      .execute();
    const isExplained = ({ outcome, reason, due_at: dueAt }: (typeof targets)[number]): boolean =>
      dueAt === null && (outcome === 'scanned' || (outcome !== null && reason !== null));
    return {
      places: places.map((row) => Object.values(row).join(' ')).toSorted(),
      lives: lives.map(lifeLine).toSorted(),
      targets: targets
        .map(({ name, outcome, reason, scans }) => `${name} ${outcome} ${scans} ${reason}`)
        .toSorted(),
      unexplained: targets.filter((row) => !isExplained(row)).map(({ name }) => name),
    };
  } finally {
    await store.close();
  }
}

interface LifeRow {
  readonly name: string;
  readonly rule: string;
  readonly fingerprint: string;
  readonly life: string;
  readonly verification: string;
  readonly first_seen_at: string;
  readonly last_seen_at: string;
  readonly fixed_at: string | null;
  readonly gone_at: string | null;
  readonly back_at: string | null;
  readonly dead_at: string | null;
}

/** Seen by one scan, it was first seen when it was last seen; it was never gone, and never came back. */
function lifeLine(row: LifeRow): string {
  const { name, rule, fingerprint, life, verification, first_seen_at: first, last_seen_at: last } = row;
  const events = { fixed: row.fixed_at, gone: row.gone_at, back: row.back_at, dead: row.dead_at };
  const happened = Object.entries(events).filter(([, at]) => at !== null);
  const isOnce = first === last && happened.every(([, at]) => at === first);
  return [
    name,
    rule,
    fingerprint,
    life,
    verification,
    ...happened.map(([event]) => event),
    isOnce ? 'once' : 'again',
  ].join(' ');
}
