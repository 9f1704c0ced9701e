import type { Severity } from '../../../model/rule.ts';

/** What is wrong with a script, and what shows it. */
export interface Verdict {
  readonly rule: RuleId;
  readonly score: number;
  /** What makes it the same in the next scan beside the script: a host, a family. */
  readonly about: string;
  /** Most telling first; no secret is in it, and nothing that a terminal would obey. */
  readonly evidence: readonly string[];
}

export type RuleId = keyof typeof titles;

export const titles = {
  'script-skimmer': 'Script that sends what visitors type to a foreign host',
  'script-cookie-theft': 'Script that sends cookies to a foreign host',
  'script-hidden-loader': 'Script that loads code from a host that it hides',
  'script-redirect': 'Script that leads some visitors to a foreign host',
  'script-miner': 'Script that mines in the browsers of visitors',
  'script-hidden-frame': 'Frame of a foreign host that nobody sees',
  'script-fake-update': 'Page or script that lures visitors into running a program',
  'script-address-swap': 'Script that swaps the addresses of payments',
  'script-look-alike-host': 'Script of a host whose name imitates another',
  'script-spam-links': 'Links to foreign sites that nobody sees',
  'script-leaked-server-code': 'Code of the server in what it sends',
  'script-obfuscated': 'Script that is written so that nobody reads it',
} as const;

const steps: readonly (readonly [number, Severity])[] = [
  [6, 'critical'],
  [3.5, 'high'],
  [1.8, 'medium'],
  [0.9, 'low'],
  [0, 'info'],
];

/** How severe a score is: from 6 critical, from 3.5 high, from 1.8 medium, from 0.9 low. */
export function severityOf(score: number): Severity {
  return steps.find(([least]) => score >= least)?.[1] ?? 'info';
}
