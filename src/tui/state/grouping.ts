import type { Finding } from '../../model/finding.ts';
import { hostOf } from './host.ts';

const groupings = ['none', 'secret', 'rule', 'file', 'commit', 'host'] as const;
export type Grouping = (typeof groupings)[number];

/** The groups that a finding is in: that of each of its files, commits or hosts. */
export function groupsOf(finding: Finding, grouping: Exclude<Grouping, 'none'>): Iterable<string> {
  switch (grouping) {
    case 'secret':
      return [secretGroup(finding)];
    case 'rule':
      return [finding.rule];
    case 'file':
      return new Set(finding.occurrences.map(({ path }) => path));
    case 'commit':
      return new Set(finding.occurrences.map(({ commit }) => commit?.slice(0, 10) ?? '(no commit)'));
    case 'host':
      return new Set(finding.occurrences.map(({ url }) => hostOf(url) ?? '(no host)'));
  }
}

/** Reports of several scanners have the same secret under different rules, and so under different fingerprints. */
function secretGroup({ secret, fingerprint }: Finding): string {
  if (secret === undefined) return '(no secret)';
  return secret.isKnown ? secret.reveal() : `${secret.redacted}\0${fingerprint}`;
}

export function nextGrouping(grouping: Grouping): Grouping {
  return groupings[(groupings.indexOf(grouping) + 1) % groupings.length]!;
}
