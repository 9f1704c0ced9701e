/** A place of a finding, as the page shows it. What is not known is absent. */
export interface PagePlace {
  readonly path: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly state: string;
  readonly commit: string | undefined;
  readonly author: string | undefined;
  /** RFC 3339. */
  readonly date: string | undefined;
  readonly url: string | undefined;
  readonly originalPath: string | undefined;
  readonly decoded: string | undefined;
  readonly snippet: string | undefined;
}

/** A finding, as the page shows it. */
export interface PageFinding {
  readonly fingerprint: string;
  readonly kind: string;
  readonly rule: string;
  readonly title: string;
  readonly severity: string;
  readonly confidence: string;
  readonly state: string;
  readonly verification: string;
  readonly redacted: string | undefined;
  /** Only with `--show-secrets`. */
  readonly secret: string | undefined;
  readonly evidence: string | undefined;
  /** Index into `PageData.steps`: findings of a rule share what to do. */
  readonly steps: number;
  /** The most exposed first. */
  readonly places: readonly PagePlace[];
  /** How many places are left out for their number. */
  readonly morePlaces: number;
  readonly parts: readonly { readonly name: string; readonly text: string }[];
}

export interface PageRule {
  readonly description: string;
  readonly references: readonly string[];
}

/** What the report embeds for the page's script. */
export interface PageData {
  /** Ordered by severity, then rule, then path. */
  readonly findings: readonly PageFinding[];
  readonly steps: readonly (readonly string[])[];
  /** By id. */
  readonly rules: Readonly<Record<string, PageRule>>;
}
