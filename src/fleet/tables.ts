import type { Generated, Kysely, Transaction } from 'kysely';
import type { StoreSchema } from '../store/schema.ts';

/**
 * Whether a target is scanned. `candidate`: its name was found, and nobody has said yet that it may be asked for anything;
 * `gone`: the owner that it was found at does not have it any more.
 */
export type TargetState = 'candidate' | 'active' | 'paused' | 'gone';

/** What the last scan of a target came to. `failed`: it was given up, for a reason that is told. */
export type TargetOutcome = 'scanned' | 'unchanged' | 'incomplete' | 'failed';

/** What the fleet knows of a target, beside its name. Times are RFC 3339, UTC. */
interface FleetTargetsTable {
  target_id: number;
  /** As in `targets`, so that counting needs no other table; null: added by a worker that did not know this column yet. */
  kind: string | null;
  /** The whole name, where the store keeps a shortened one; null: that is the whole one. */
  address: string | null;
  state: TargetState;
  /** The flags that it is scanned with, as JSON: checked when they were given, and again before each scan. */
  settings: string;
  /** Higher ones go first. */
  priority: number;
  /** Who let it be scanned, with a contact; null: whoever added it. */
  authorized_by: string | null;
  /** The target that named it; null: a person did. */
  found_by: number | null;
  /** Since when it waits to be scanned; null: it does not. The queue is made from this, and can be made again. */
  due_at: string | null;
  outcome: TargetOutcome | null;
  reason: string | null;
  ended_at: string | null;
  /** Scans that failed since the last one that did not. */
  attempts: number;
  /** Names the state that the last complete scan saw; null: the next one looks at everything. */
  scanned_state: string | null;
  /** When a worker last left it to others for want of room on its disk; null: none did. */
  no_room_at: Generated<string | null>;
}

/** When whoever shares a limit, such as the requests to a host, may go on. */
interface FleetTurnsTable {
  key: string;
  /** Milliseconds since 1970 by the database's clock. */
  next_at: number;
}

/** When targets become due again. */
interface FleetSchedulesTable {
  /** A kind of target, or `all`. */
  kind: string;
  cron: string;
  timezone: string;
  /** Null: not yet planned. */
  next_at: string | null;
  /** Whom a summary is sent to, as JSON. */
  channels: Generated<string>;
}

/** How far scans are that have taken a while, as their workers last told. */
interface FleetScansTable {
  /** Names a process. */
  worker: string;
  slot: number;
  target_id: number;
  started_at: string;
  told_at: string;
  bytes: number;
  objects: number;
}

/** Summaries on their way to people, one for each channel. */
interface FleetNoticesTable {
  id: Generated<number>;
  channel: string;
  /** The summary, as JSON. */
  content: string;
  /** `failed`: it was given up. */
  state: 'waiting' | 'sent' | 'failed';
  made_at: string;
  /** Not sent before. */
  next_at: string;
  /** When sending it began of which nobody knows yet whether it arrived; null: there is no such. */
  begun_at: string | null;
  attempts: number;
  reason: string | null;
}

/** The targets whose findings are verified between scans, and what came of it. */
interface FleetVerificationsTable {
  target_id: number;
  /** Since when they wait for it; null: they do not. The queue is made from this. */
  due_at: string | null;
  /** Tries that failed since the last one that did not. */
  attempts: number;
  /** `failed`: it was given up; null: none has ended yet. */
  outcome: 'verified' | 'failed' | null;
  reason: string | null;
  ended_at: string | null;
  /** As in `fleet_targets`. */
  no_room_at: Generated<string | null>;
}

/** What providers said of secrets, so that each is asked about once for all targets in which it stands. */
interface FleetProviderAnswersTable {
  /** Keyed hash of the question, from which nobody learns the secret. */
  key: string;
  /** Who last claimed to ask it. */
  asker: string;
  /** Until when nobody else asks, in milliseconds since 1970 by the database's clock. */
  asked_until: number;
  /** As in reports; null: nothing was said yet. */
  state: string | null;
  /** What reports say of it, as JSON. */
  answer: string | null;
  answered_at: string | null;
}

/** The tables of the fleet, beside those of the store. */
export type FleetTables = {
  fleet_targets: FleetTargetsTable;
  fleet_turns: FleetTurnsTable;
  fleet_schedules: FleetSchedulesTable;
  fleet_scans: FleetScansTable;
  fleet_notices: FleetNoticesTable;
  fleet_verifications: FleetVerificationsTable;
  fleet_provider_answers: FleetProviderAnswersTable;
};

export type FleetDb = Kysely<StoreSchema & FleetTables>;
export type FleetTransaction = Transaction<StoreSchema & FleetTables>;
