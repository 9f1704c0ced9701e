import type { Stage } from '../model/playbook.ts';

/** What the stages are called where people read them. */
export const stageTitles: Readonly<Record<Stage, string>> = {
  contain: 'Contain',
  rotate: 'Revoke and renew',
  replace: 'Replace what is broken',
  'check-logs': 'Check the logs',
  'tell-support': 'Tell support',
  prevent: 'Prevent',
};
