import type { Shape } from './shape.ts';

export const severities = ['info', 'low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

export const confidences = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof confidences)[number];

/** Texts that prove something by themselves, by what knows to read them (`src/verify/format`). */
export const formats = [
  'crc32-base62',
  'gitlab-checksum',
  'grafana-checksum',
  'pypi-macaroon',
  'basic-credentials',
  'aws-key-id',
  'json-web-token',
  'private-key',
] as const;
export type FormatName = (typeof formats)[number];

/** A regular expression of a rule, in JavaScript syntax, with what the search needs to know about it. */
export interface Pattern {
  readonly source: string;
  /** Always without `g` and `y`: the search adds what it needs. */
  readonly flags: string;
  /** The longest match in UTF-16 code units; null when there is no bound. */
  readonly maxLength: number | null;
}

/** What a team accepts (gitleaks' allowlist). */
export interface Allowlist {
  /** Part of what a built-in rule means, not a decision of the team: what it drops is not counted as suppressed. */
  readonly isBuiltIn: boolean;
  readonly description: string;
  readonly condition: 'or' | 'and';
  /** Full commit ids, lower case. */
  readonly commits: readonly string[];
  readonly paths: readonly Pattern[];
  readonly regexTarget: 'secret' | 'match' | 'line';
  readonly regexes: readonly Pattern[];
  /** Lower case; a secret that contains one is accepted. */
  readonly stopwords: readonly string[];
  /** Rule ids that it holds for; empty: all. */
  readonly targetRules: readonly string[];
}

/** Another rule that must match nearby (gitleaks' `[[rules.required]]`). */
export interface RequiredRule {
  readonly id: string;
  readonly withinLines: number | null;
  readonly withinColumns: number | null;
}

/** A setting that belongs to the secret, such as the host and user of a password. */
export interface PartPattern {
  readonly name: string;
  readonly pattern: Pattern;
  /** Without it there is no match. */
  readonly isRequired: boolean;
  /** How far from the secret it may stand, in lines. */
  readonly withinLines: number;
}

/** Which findings a match is a part of, when it stands in a file beside theirs: the host of a password, say. */
interface Completion {
  /** What those findings call it, as in `PartPattern`. */
  readonly part: string;
  /** Ids of the rules that they are of. */
  readonly rules: readonly string[];
}

/** What one kind of secret looks like. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Known by its context alone: any other rule that matches the same text is preferred. */
  readonly isGeneric: boolean;
  /** Lower case. One must stand in the text before the pattern is tried; empty: always tried. */
  readonly keywords: readonly string[];
  /** True where every match holds one of the keywords, so that a window around the keyword is enough. */
  readonly isKeywordInMatch: boolean;
  /**
   * The most UTF-16 code units of a match that stand before a keyword in it that has its shape around it; null: unknown,
   * or a match may hold none.
   */
  readonly keywordLead: number | null;
  /** What must stand around the keywords; null: anything may, as where a keyword need not stand in a match. */
  readonly shape: Shape | null;
  /** Absent in a rule about paths alone. */
  readonly pattern: Pattern | null;
  /** The paths it holds for; null: all. */
  readonly path: Pattern | null;
  /** The group that is the secret; 0: the first group that is not empty, else the whole match. */
  readonly secretGroup: number;
  /** Shannon entropy in bits a character that a secret must exceed; 0: any. */
  readonly entropy: number;
  /** Whether secrets that look like placeholders are dropped. False in rules of users' gitleaks files, which never asked for it. */
  readonly dropsPlaceholders: boolean;
  /** How the secret's own text is held against what it should be; null: it proves nothing. */
  readonly format: FormatName | null;
  readonly allowlists: readonly Allowlist[];
  readonly required: readonly RequiredRule[];
  readonly parts: readonly PartPattern[];
  readonly completes: Completion | null;
  /** Its matches are there for other rules only. */
  readonly skipReport: boolean;
  readonly tags: readonly string[];
  /** Other tools' names of the same kind of secret. */
  readonly aliases: readonly string[];
  readonly remediation: readonly string[];
  readonly references: readonly string[];
  /** Examples with placeholders such as `{hex:64}`, filled by tests and `rules test`. */
  readonly matches: readonly string[];
  readonly ignores: readonly string[];
}

/** All rules of a scan, with the allowlists that hold for all of them. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly allowlists: readonly Allowlist[];
}
