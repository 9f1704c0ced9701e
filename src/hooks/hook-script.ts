import { chainedSuffix, markBlock, type BlockForm } from './hook-block.ts';
import { hookTraits, type HookKind, type HookTraits } from './hook-kind.ts';
import { placeLines, projectCommand, type Tool } from './tool.ts';

/** First line of a hook that leaksieve makes; git runs it with the `sh` that it brings on Windows. */
export const shebang = '#!/bin/sh\n';

/**
 * The lines of a hook that run leaksieve, for any POSIX shell, under `set -eu` too.
 *
 * They leave no variable behind, end the hook where leaksieve does not say that all is clean, and give what git wrote
 * to standard input to whatever follows.
 */
export function hookBlock(kind: HookKind, tool: Tool, form: BlockForm): string {
  const traits = hookTraits[kind];
  return markBlock(form, [
    ...(traits.readsInput ? ['leaksieve_input=$(cat)'] : []),
    '(',
    ...skipLines(kind, traits),
    ...findLines(tool, traits),
    ...runLines(tool, traits),
    ...failLines(traits),
    ') || exit $?',
    ...(traits.readsInput ? inputLines : []),
    ...(form === 'chained' ? chainLines : []),
  ]);
}

function skipLines(kind: HookKind, { skip }: HookTraits): readonly string[] {
  return skip === null
    ? []
    : [
        '  if [ "${LEAKSIEVE_SKIP:-}" = 1 ]; then',
        `    echo 'leaksieve: ${kind} check skipped, because LEAKSIEVE_SKIP=1' >&2`,
        '    exit 0',
        '  fi',
      ];
}

function findLines(tool: Tool, traits: HookTraits): readonly string[] {
  if (tool.kind === 'searched') {
    return [
      `  leaksieve_command=${projectCommand}`,
      '  [ -x "$leaksieve_command" ] || leaksieve_command=$(command -v leaksieve) || {',
      ...goneLines(
        'leaksieve is neither in node_modules nor on the PATH: run "npm install", or install it',
        traits,
      ),
      '  }',
    ];
  }
  return [
    ...placeLines(tool),
    // Version managers move Node with each update: another one will do, and the launcher checks its version.
    '  [ -x "$leaksieve_node" ] || leaksieve_node=$(command -v node) || leaksieve_node=',
    '  if [ -z "$leaksieve_node" ] || [ ! -f "$leaksieve_launcher" ]; then',
    ...goneLines('leaksieve is not where it was: install it again and run "leaksieve hook install"', traits),
    '  fi',
  ];
}

/** Without the tool nothing is known to be clean, so git is stopped. */
function goneLines(problem: string, { stopped, skip }: HookTraits): readonly string[] {
  const once = skip === null ? '' : `; to go on without this check once: ${skip}`;
  return [
    `    echo 'leaksieve: ${stopped}: ${problem}; to give this check up, delete its marked lines from the hook${once}' >&2`,
    '    exit 1',
  ];
}

function runLines(tool: Tool, { args, readsInput }: HookTraits): readonly string[] {
  const command =
    tool.kind === 'searched' ? '"$leaksieve_command"' : '"$leaksieve_node" "$leaksieve_launcher"';
  // The report goes to standard error: that of `git push --porcelain` is read by programs.
  return readsInput
    ? [
        `  ${command} ${args} >&2 <<LEAKSIEVE_INPUT && exit 0`,
        '$leaksieve_input',
        'LEAKSIEVE_INPUT',
        '  leaksieve_status=$?',
      ]
    : [`  ${command} ${args} >&2 </dev/null && exit 0`, '  leaksieve_status=$?'];
}

function failLines({ stopped, skip }: HookTraits): readonly string[] {
  const once = skip === null ? '' : `; to go on without this check once: ${skip}`;
  return [`  echo 'leaksieve: ${stopped}${once}' >&2`, '  exit "$leaksieve_status"'];
}

/** No input at all must not become an empty line. */
const inputLines = [
  'if [ -n "$leaksieve_input" ]; then',
  '  exec <<LEAKSIEVE_INPUT',
  '$leaksieve_input',
  'LEAKSIEVE_INPUT',
  'else',
  '  exec </dev/null',
  'fi',
  'unset leaksieve_input',
] as const;

/** Git ignores a hook that is not executable, so it stays ignored. */
const chainLines = [
  `if [ -x "$0${chainedSuffix}" ]; then`,
  `  exec "$0${chainedSuffix}" "$@"`,
  'fi',
] as const;
