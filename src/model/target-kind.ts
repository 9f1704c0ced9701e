/** What a target of a fleet is. */
export const targetKinds = ['owner', 'repository', 'site'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** What a worker of a fleet does: scans of each kind of target, and the verification of what they found. */
export const workKinds = [...targetKinds, 'verify'] as const;
export type WorkKind = (typeof workKinds)[number];

export function isTargetKind(kind: string): kind is TargetKind {
  return targetKinds.some((known) => known === kind);
}
