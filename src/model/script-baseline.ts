import type { Severity } from './rule.ts';

/** A script as an inventory has it: what it is, where it stands, and what it is able to do. */
export interface ScriptRecord {
  /** Its address, or `inline` with that of its page; what changes with each build is `{}`. */
  readonly template: string;
  readonly host: string;
  readonly isInline: boolean;
  /** As in CSP and SRI. */
  readonly sha256: string;
  readonly sha384: string;
  /** Of its text without what changes with each answer: numbers, tokens, white space. */
  readonly normalised: string;
  readonly length: number;
  readonly capabilities: readonly string[];
  /** As the page has it; empty: none. */
  readonly integrity: string;
  readonly insertedBy: readonly string[];
  readonly firstSeen: string;
}

/** What the owner accepts: a change, by the identity that its finding names. */
export interface ScriptApproval {
  readonly about: string;
  readonly reason: string;
  /** `YYYY-MM-DD`; from the day after, it no longer holds. */
  readonly until: string;
}

/** The scripts and headers of a site as somebody approved them (PCI DSS 4.0.1, 6.4.3 and 11.6.1). */
export interface ScriptBaseline {
  readonly version: 1;
  readonly updated: string;
  /** Whether pages were run in a browser: without one, scripts that others insert are not known. */
  readonly hasBrowser: boolean;
  /** Whether the scan that made it was complete: else scripts may be missing that were there. */
  readonly isComplete: boolean;
  readonly scripts: readonly ScriptRecord[];
  /** Headers that bear on security, by page template. */
  readonly headers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly approvals: readonly ScriptApproval[];
  /** Why scripts are there, by template, as somebody wrote it into the file. */
  readonly justifications: Readonly<Record<string, string>>;
  /** Headers that would let these scripts run and no others. */
  readonly policies: Readonly<Record<string, string>>;
}

/** What a scan can show to an assessor. */
export interface ScriptEvidence {
  readonly now: ScriptBaseline;
  /** Null: there was none. */
  readonly before: ScriptBaseline | null;
  readonly changes: readonly {
    readonly evidence: string;
    readonly severity: Severity;
    /** Null: nobody has approved it, or no longer. */
    readonly approval: ScriptApproval | null;
  }[];
  /** By the hash of a script: templates of the pages that have it. */
  readonly pages: ReadonlyMap<string, readonly string[]>;
}

/** A baseline that a scan compares with, and where a new one goes. */
export interface BaselineOption {
  /** Null: there is none yet. */
  readonly stored: ScriptBaseline | null;
  /** Null: it stays as it is. */
  readonly save: ((baseline: ScriptBaseline) => void) | null;
  /** Whether what an incomplete scan saw is saved, too: the user asked for it in so many words. */
  readonly savesIncomplete: boolean;
  /** Takes what was seen and what changed; null: nobody asked for it. */
  readonly show: ((evidence: ScriptEvidence) => void) | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}
