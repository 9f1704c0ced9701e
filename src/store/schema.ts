import type { Generated } from 'kysely';

/** Something that is scanned again and again. */
interface TargetsTable {
  id: Generated<number>;
  /** Such as `repository`. */
  kind: string;
  /** Unique among its kind, such as `https://github.com/acme/web`. */
  name: string;
  /** RFC 3339, UTC, as all times here. */
  first_seen_at: string;
}

/** The last scan of each target that ended. */
interface ScansTable {
  target_id: number;
  /** Names all that decides what a scan finds in the same content. */
  search_key: string;
  /** What the server calls the state that was scanned, such as the time of the last push; null: it calls it nothing. */
  version: string | null;
  finished_at: string;
  /** The JSON report, redacted: no secret is ever in it. */
  report: string;
}

/** Where the refs of a target stood when it was last scanned completely. */
interface RefsTable {
  target_id: number;
  name: string;
  oid: string;
}

/** The life of a finding at a target. Fingerprints are keyed hashes, as in reports. */
interface FindingsTable {
  target_id: number;
  fingerprint: string;
  rule: string;
  severity: string;
  first_seen_at: string;
  last_seen_at: string;
  /** When a person was first told; null: no report with it was written yet. */
  reported_at: string | null;
  /** Null: the last scan saw it. */
  gone_at: string | null;
}

/** Answers that a server is asked for again only if they have changed. */
interface AnswersTable {
  url: string;
  etag: string;
  /** What was read from it, as JSON: nothing that scanned text could be in. */
  content: string;
}

/** All that is kept between scans. */
export interface StoreSchema {
  targets: TargetsTable;
  scans: ScansTable;
  refs: RefsTable;
  findings: FindingsTable;
  answers: AnswersTable;
}
