import { command as dir } from './dir.ts';
import { command as git } from './git.ts';
import type { CommandTable } from './program.ts';
import { command as scan } from './scan.ts';
import { command as site } from './site.ts';
import { command as stdin } from './stdin.ts';

/**
 * The commands, each loaded when it is asked for: a hook must not pay for the rest. Those that scan share most of what they
 * need, in one file, since each file takes Node a while to find.
 */
export const commands = {
  scan: async () => ({ command: scan }),
  git: async () => ({ command: git }),
  dir: async () => ({ command: dir }),
  site: async () => ({ command: site }),
  github: () => import('./github.ts'),
  stdin: async () => ({ command: stdin }),
  incident: () => import('./incident.ts'),
  report: () => import('./report.ts'),
  view: () => import('./view.ts'),
  baseline: () => import('./baseline.ts'),
  hook: () => import('./hook.ts'),
  rules: () => import('./rules.ts'),
  explain: () => import('./explain.ts'),
  config: () => import('./config.ts'),
  init: () => import('./init.ts'),
  doctor: () => import('./doctor.ts'),
  fleet: () => import('./fleet.ts'),
  completion: () => import('./completion.ts'),
} as const satisfies CommandTable;
