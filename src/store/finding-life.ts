import type { Insertable, Selectable } from 'kysely';
import { lifeState, type Life } from './life.ts';
import type { StoreSchema } from './schema.ts';

/** Fingerprints of the findings of a target that a scan changed the life of. */
export interface FindingChanges {
  /** Never seen at this target before. */
  readonly fresh: readonly string[];
  /** Seen again after they were fixed, gone or rotated. */
  readonly back: readonly string[];
  readonly fixed: readonly string[];
  readonly gone: readonly string[];
  readonly rotated: readonly string[];
}

/** The same while they are gathered. */
type OpenChanges = Record<keyof FindingChanges, string[]>;

export function noChanges(): OpenChanges {
  return { fresh: [], back: [], fixed: [], gone: [], rotated: [] };
}

/** Adds what became of a finding. */
export function noteChange(
  changes: OpenChanges,
  fingerprint: string,
  before: Life | null,
  after: Life,
): void {
  const became = (name: 'fixedAt' | 'goneAt' | 'deadAt'): boolean =>
    after[name] !== null && (before?.[name] ?? null) === null;
  if (before === null) {
    changes.fresh.push(fingerprint);
  } else if (after.backAt !== before.backAt) {
    changes.back.push(fingerprint);
  } else if (became('fixedAt')) {
    changes.fixed.push(fingerprint);
  }
  if (became('goneAt')) {
    changes.gone.push(fingerprint);
  }
  if (became('deadAt')) {
    changes.rotated.push(fingerprint);
  }
}

/** The life that a row tells of. */
export function lifeOfRow(
  row: Pick<
    Selectable<StoreSchema['findings']>,
    'first_seen_at' | 'last_seen_at' | 'fixed_at' | 'gone_at' | 'dead_at' | 'back_at'
  >,
): Life {
  return {
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
    fixedAt: row.fixed_at,
    goneAt: row.gone_at,
    deadAt: row.dead_at,
    backAt: row.back_at,
  };
}

/** The same as a row has it. */
export function lifeColumns(
  life: Life,
): Pick<
  Insertable<StoreSchema['findings']>,
  'first_seen_at' | 'last_seen_at' | 'fixed_at' | 'gone_at' | 'dead_at' | 'back_at' | 'life'
> {
  return {
    first_seen_at: life.firstSeenAt,
    last_seen_at: life.lastSeenAt,
    fixed_at: life.fixedAt,
    gone_at: life.goneAt,
    dead_at: life.deadAt,
    back_at: life.backAt,
    life: lifeState(life, null, ''),
  };
}
