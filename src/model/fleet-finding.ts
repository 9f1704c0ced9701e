/** A finding at a target; nothing of it is secret. */
export interface FleetFinding {
  readonly fingerprint: string;
  readonly severity: string;
  readonly rule: string;
  readonly title: string;
  readonly target: string;
  /** Of its oldest place; empty: it has none. */
  readonly path: string;
  readonly firstSeenAt: string;
}
