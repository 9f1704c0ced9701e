import type { HookKind } from './hook-kind.ts';
import type { HookManagerName } from './hook-manager.ts';

/** Text to be put into a manager's configuration, and what is to be known about it. */
export interface ManagerSnippet {
  readonly text: string;
  readonly notes: readonly string[];
}

/** Managers that are told what to run in a file that is their users' own: shown what to write, they write it themselves. */
export type ShownManager = Exclude<HookManagerName, 'husky'>;

/**
 * What makes a manager run leaksieve.
 *
 * @param command - how its shell finds leaksieve
 * @param isShared - it goes into a file that holds settings of other programs too
 */
export function managerSnippet(
  name: ShownManager,
  kinds: readonly HookKind[],
  command: string,
  isShared: boolean,
): ManagerSnippet {
  return snippets[name](kinds, command, isShared);
}

const snippets: Readonly<
  Record<ShownManager, (kinds: readonly HookKind[], command: string, isShared: boolean) => ManagerSnippet>
> = {
  lefthook: (kinds, command) => ({
    text: kinds.map((kind) => lefthook(kind, command)).join('\n'),
    notes: ['where the file has such a hook already, put the command beside its others'],
  }),
  'pre-commit': (kinds, command) => ({
    text: kinds.includes('pre-commit') ? preCommit(command) : '',
    notes: kinds.includes('pre-push')
      ? [
          'for pre-push run "leaksieve hook install --pre-push --manager git": this framework keeps what git writes to the hook',
        ]
      : [],
  }),
  'simple-git-hooks': (kinds, command, isShared) => ({
    text: `${JSON.stringify(simpleGitHooks(kinds, command, isShared), null, 2)}\n`,
    notes: ['then run "node_modules/.bin/simple-git-hooks"'],
  }),
};

function simpleGitHooks(kinds: readonly HookKind[], command: string, isShared: boolean): object {
  const hooks = Object.fromEntries(kinds.map((kind) => [kind, `${command} ${shellArgs[kind]}`]));
  return isShared ? { 'simple-git-hooks': hooks } : hooks;
}

const shellArgs: Readonly<Record<HookKind, string>> = {
  'pre-commit': 'git --staged -q',
  'pre-push': 'git --pre-push --remote="$1" -q',
  'pre-receive': 'git --pre-receive -q',
};

/** Without `use_stdin` a reader of standard input hangs: https://lefthook.dev/configuration/use_stdin.html */
function lefthook(kind: HookKind, command: string): string {
  const args = kind === 'pre-push' ? 'git --pre-push --remote={1} -q' : shellArgs[kind];
  const lines = [`${kind}:`, '  commands:', '    leaksieve:', `      run: ${command} ${args}`];
  return [...lines, ...(kind === 'pre-commit' ? [] : ['      use_stdin: true']), ''].join('\n');
}

function preCommit(command: string): string {
  return [
    'repos:',
    '  - repo: local',
    '    hooks:',
    '      - id: leaksieve',
    '        name: leaksieve',
    `        entry: ${command} git --staged -q`,
    '        language: system',
    '        stages: [pre-commit]',
    '        pass_filenames: false',
    '        always_run: true',
    '        require_serial: true',
    '',
  ].join('\n');
}
