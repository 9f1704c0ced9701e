import { matchesGlob } from '../model/match-glob.ts';
import type { ShownFinding } from '../report/shown.ts';

/**
 * Whether a finding is of a rule.
 *
 * @param glob - a rule's id, or a kind of finding and an id with `/` between them; `*` is any text
 */
export function matchesRule(glob: string, { kind, rule }: Pick<ShownFinding, 'kind' | 'rule'>): boolean {
  return matchesGlob(glob, glob.includes('/') ? `${kind}/${rule}` : rule);
}
