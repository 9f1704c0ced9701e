/** What the store of a fleet knows at one moment. Each list has as many entries as there are kinds, states and severities. */
export interface FleetSnapshot {
  readonly targets: readonly { readonly kind: string; readonly state: string; readonly count: number }[];
  readonly jobs: readonly { readonly queue: string; readonly state: string; readonly count: number }[];
  readonly findings: readonly { readonly severity: string; readonly state: string; readonly count: number }[];
  /** For how long the target has waited that has waited longest, in seconds; 0: none does. */
  readonly oldest: readonly { readonly kind: string; readonly seconds: number }[];
}
