/** The steps of the work after an incident, in their order. */
export const stages = ['contain', 'rotate', 'replace', 'check-logs', 'tell-support', 'prevent'] as const;
export type Stage = (typeof stages)[number];

/** What a user can name to have something proved about it. */
export const sourceKinds = ['repository', 'site', 'mail-domain'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What people outside of the team read too. */
export interface Translated {
  readonly en: string;
  readonly de: string;
}

/** One line of a checklist: proved by what scans find, attested by a person, or both. */
export interface PlaybookLine {
  readonly id: string;
  readonly stage: Stage;
  readonly title: Translated;
  /** What must have been scanned for the proof. Empty: nothing of it can be proved. */
  readonly needs: readonly SourceKind[];
  /** Rules whose findings fail it; may hold `*`. `*` alone: those that no other line is about. */
  readonly rules: readonly string[];
  /** Ids of `coverage.checks` that must all have been made. */
  readonly checks: readonly string[];
  /** Whether passwords in current files must be hard to guess and each used once. */
  readonly judgesPasswords: boolean;
  /** What a person must attest; null: proof is enough. */
  readonly question: string | null;
  /** Whether the person may have the strength of a password estimated before the answer. */
  readonly takesPassword: boolean;
  /** What to do, in order. */
  readonly steps: readonly string[];
  readonly references: readonly string[];
  /** The lines of the guides that it takes care of, by short ids of ours. */
  readonly guide: readonly string[];
}

/** A letter that is drafted from what was found. `{…}` in it are filled, `[…]` are for the sender. */
export interface PlaybookLetter {
  readonly id: string;
  /** Rules whose findings it may tell of; may hold `*`. */
  readonly rules: readonly string[];
  readonly to: Translated;
  readonly subject: Translated;
  readonly body: Translated;
}

/** What to do after one kind of incident. */
export interface Playbook {
  readonly id: string;
  readonly title: Translated;
  /** When it is the right one, in one sentence. */
  readonly about: string;
  /** The first minutes, before anything is looked at. */
  readonly first: string;
  /** Rules whose findings call for it; may hold `*`. */
  readonly fits: readonly string[];
  /** Packs of `rules/site` that are tried without a sign of their product. */
  readonly packs: readonly string[];
  /** In the order of `stages`. */
  readonly lines: readonly PlaybookLine[];
  readonly letters: readonly PlaybookLetter[];
}
