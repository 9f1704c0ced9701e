import type { Generated, Transaction } from 'kysely';

/** Something that is scanned again and again. */
interface TargetsTable {
  id: Generated<number>;
  /** Such as `repository`. */
  kind: string;
  /** Unique among its kind, such as `https://github.com/acme/web`. */
  name: string;
  /** RFC 3339, UTC, as all times here. */
  first_seen_at: string;
  /** The last scan that ended; null: none has yet. */
  last_scan_id: number | null;
}

/** Scans that ended, also those that told less than all. */
interface ScansTable {
  id: Generated<number>;
  target_id: number;
  started_at: string;
  finished_at: string;
  /** When it was last found that the target has not changed since. */
  checked_at: string;
  /** Whether all that was in scope was read: 1, else 0. */
  complete: number;
  /** Names all that decides what a scan finds in the same content; empty: nothing may start from this scan. */
  search_key: string;
  rules_hash: string;
  /** What the server calls the state that was scanned, such as the time of the last push; null: it calls it nothing. */
  version: string | null;
  /** The JSON report without its findings and without what was skipped. */
  head: string;
  finding_count: number;
}

/** What was in the scope of a scan and was not searched. */
interface CoverageTable {
  scan_id: number;
  ordinal: number;
  /** Path, object or URL. */
  what: string;
  reason: string;
  count: number;
  hint: string | null;
}

/** Where the refs of a target stood when it was last scanned completely. */
interface RefsTable {
  target_id: number;
  /** A JSON object: ids by name. */
  tips: string;
}

/** What was searched of a target, which a later scan with the same key need not search again. */
interface SearchesTable {
  target_id: number;
  /** Names all that decides what a search finds in a content. */
  search_key: string;
  /** In the words of whoever reads such targets; of scanned text there is nothing in it. */
  content: string;
}

/** The life of a finding at a target, and what reports say of it. Fingerprints are keyed hashes, as in reports. */
interface FindingsTable {
  target_id: number;
  fingerprint: string;
  kind: string;
  rule: string;
  title: string;
  severity: string;
  confidence: string;
  /** Where it is: `in-tree`, `history`, `live` and so on, as in reports. */
  state: string;
  verification: string;
  /** `open`, `fixed`, `gone` or `rotated`; whether it is ignored is in the decisions. */
  life: string;
  first_seen_at: string;
  last_seen_at: string;
  /** Since when it is only in the history; null: it is not, or not seen to be. */
  fixed_at: string | null;
  /** Null: the last complete scan saw it. */
  gone_at: string | null;
  /** When its provider first said that it is no longer valid; null: it did not, or took that back. */
  dead_at: string | null;
  /** When it last came back after it was fixed, gone or rotated. */
  back_at: string | null;
  /** When a person was first told; null: no report with it was written yet, or it is back since. */
  reported_at: string | null;
  /** The life that people know of by a summary of the fleet; null: of none. */
  told_life: Generated<string | null>;
  /** When its provider was last asked, or could not be since the secret did not stand where it had; null: never. */
  verified_at: Generated<string | null>;
  last_scan_id: number;
  /** As in the JSON report, without the places; empty in stores of the first version, until it is seen again. */
  detail: string;
  /** Of detail and places: what is the same is not written again. */
  detail_hash: string;
}

/** The places of a finding, oldest first. */
interface OccurrencesTable {
  target_id: number;
  fingerprint: string;
  ordinal: number;
  path: string;
  commit_id: string | null;
  blob: string | null;
  url: string | null;
  state: string;
  /** As in the JSON report. */
  detail: string;
}

/** What a person decided of a secret, wherever it is. */
interface DecisionsTable {
  fingerprint: string;
  rule: string;
  /** Null: there is only a note. */
  verdict: 'true' | 'false' | 'ignored' | null;
  reason: string;
  note: string;
  /** Last day on which it holds; null: for good. */
  until: string | null;
  decided_at: string;
}

/** The scripts that a website may hold, by which later crawls tell what changed. */
interface ScriptInventoriesTable {
  target_id: number;
  /** As a file that `--script-baseline` names. */
  content: string;
  updated_at: string;
}

/** Answers that a server is asked for again only if they have changed. */
interface AnswersTable {
  url: string;
  etag: string;
  /** What was read from it, as JSON: nothing that scanned text could be in. */
  content: string;
}

/** Facts about the store itself. */
interface SettingsTable {
  name: string;
  value: string;
}

/** All that is kept between scans. */
export interface StoreSchema {
  targets: TargetsTable;
  scans: ScansTable;
  coverage: CoverageTable;
  refs: RefsTable;
  searches: SearchesTable;
  findings: FindingsTable;
  occurrences: OccurrencesTable;
  decisions: DecisionsTable;
  script_inventories: ScriptInventoriesTable;
  answers: AnswersTable;
  settings: SettingsTable;
}

/** Writing that ends as one, on a store in either engine. */
export type StoreTransaction = Transaction<StoreSchema>;
