import type { CommandTable } from './program.ts';

/** The commands, each loaded when it is asked for: `--version` and a hook must not pay for the rest. */
export const commands = {
  scan: () => import('./scan.ts'),
  git: () => import('./git.ts'),
  dir: () => import('./dir.ts'),
  site: () => import('./site.ts'),
  github: () => import('./github.ts'),
  stdin: () => import('./stdin.ts'),
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
  completion: () => import('./completion.ts'),
} as const satisfies CommandTable;
