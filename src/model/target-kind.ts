/** What a target of a fleet is. */
export const targetKinds = ['owner', 'repository', 'site'] as const;
export type TargetKind = (typeof targetKinds)[number];

export function isTargetKind(kind: string): kind is TargetKind {
  return targetKinds.some((known) => known === kind);
}
