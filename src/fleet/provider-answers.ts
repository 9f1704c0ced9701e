import { sql } from 'kysely';
import type { FleetDb } from './tables.ts';
import { databaseNow } from './turns.ts';

/** What whoever wants to ask a provider is told. `wait`: another asks just now. */
export type ClaimedAnswer =
  | { readonly kind: 'ask' | 'wait' }
  /** As JSON, as it was told. */
  | { readonly kind: 'answered'; readonly answer: string };

/** A question to a provider. */
export interface AskedQuestion {
  /** Keyed hash of it. */
  readonly key: string;
  /** Who wants to ask: a name that nobody else has. */
  readonly asker: string;
}

/** Longer than a question takes; whoever waits longer for a turn claims it again. */
const leaseMs = 30_000;
/** A provider that did not answer clearly is asked again so much later. */
const unclearMs = 600_000;

/**
 * Claims a question to a provider, unless it was answered already or another asks just now. One statement: of however many
 * processes that ask at the same time one gets it, until it has told the answer, or for 30 seconds.
 *
 * @param since - RFC 3339; an answer counts that was given then or later, one that left it open for ten minutes at most
 */
export async function claimAnswer(
  db: FleetDb,
  isShared: boolean,
  { key, asker }: AskedQuestion,
  since: string,
): Promise<ClaimedAnswer> {
  const now = isShared ? databaseNow : sql<number>`${Date.now()}`;
  const clearSince = [since, new Date(Date.now() - unclearMs).toISOString()].toSorted().at(-1)!;
  const until = sql<number>`${now} + ${sql.lit(leaseMs)}`;
  const table = 'fleet_provider_answers';
  const claimed = await db
    .insertInto(table)
    .values({ key, asker, asked_until: until, state: null, answer: null, answered_at: null })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({ asker, asked_until: until })
        .where((of) =>
          of.or([
            of(`${table}.answered_at`, 'is', null),
            of(`${table}.answered_at`, '<', since),
            of.and([of(`${table}.state`, '=', 'unknown'), of(`${table}.answered_at`, '<', clearSince)]),
          ]),
        )
        .where((of) => of.or([of(`${table}.asker`, '=', asker), of(`${table}.asked_until`, '<', now)])),
    )
    .returning('key')
    .executeTakeFirst();
  if (claimed !== undefined) {
    return { kind: 'ask' };
  }
  const row = await db
    .selectFrom(table)
    .where('key', '=', key)
    .select(['state', 'answer', 'answered_at'])
    .executeTakeFirst();
  const from = row?.state === 'unknown' ? clearSince : since;
  return row?.answer != null && (row.answered_at ?? '') >= from
    ? { kind: 'answered', answer: row.answer }
    : { kind: 'wait' };
}

/** Tells all what a provider said. @param answer - its state, when it was given (RFC 3339), and all of it as JSON */
export async function tellAnswer(
  db: FleetDb,
  { key, asker }: AskedQuestion,
  { state, answer, at }: { readonly state: string; readonly answer: string; readonly at: string },
): Promise<void> {
  const row = { asker, asked_until: 0, state, answer, answered_at: at };
  await db
    .insertInto('fleet_provider_answers')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}
