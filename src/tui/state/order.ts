import { compareText } from '../../model/compare-text.ts';
import type { Finding } from '../../model/finding.ts';

const orders = ['severity', 'rule', 'file', 'newest', 'most places'] as const;
export type Order = (typeof orders)[number];

/** @param findings - by severity already */
export function ordered(findings: readonly Finding[], order: Order): readonly Finding[] {
  switch (order) {
    case 'severity':
      return findings;
    case 'rule':
      return findings.toSorted((a, b) => compareText(a.rule, b.rule));
    case 'file':
      return findings.toSorted((a, b) => compareText(a.occurrences[0]!.path, b.occurrences[0]!.path));
    case 'newest':
      return byTime(findings);
    case 'most places':
      return findings.toSorted((a, b) => b.occurrences.length - a.occurrences.length);
  }
}

export function nextOrder(order: Order): Order {
  return orders[(orders.indexOf(order) + 1) % orders.length]!;
}

/** By the first place of each; what has no date comes last. */
function byTime(findings: readonly Finding[]): readonly Finding[] {
  const times = new Map(findings.map((finding) => [finding, Date.parse(finding.occurrences[0]!.date ?? '')]));
  const timeOf = (finding: Finding): number => times.get(finding) || -Infinity;
  return findings.toSorted((a, b) => (timeOf(a) === timeOf(b) ? 0 : timeOf(b) - timeOf(a)));
}
