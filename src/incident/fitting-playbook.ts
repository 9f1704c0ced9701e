import { matchesGlob } from '../model/match-glob.ts';
import type { Playbook } from '../model/playbook.ts';

/** The playbook for an incident of which a rule tells; null: none is about it. */
export function fittingPlaybook(
  playbooks: readonly Playbook[],
  ruleId: string,
  isSecret: boolean,
): Playbook | null {
  const fitting = playbooks.filter(({ fits }) => fits.some((glob) => matchesGlob(glob, ruleId)));
  // One that fits every secret comes after those that are about this one.
  return fitting.find(({ fits }) => !fits.includes('*')) ?? (isSecret ? fitting[0] : undefined) ?? null;
}
