import type { Command } from 'commander';
import { hookKinds, type HookKind } from '../../hooks/hook-kind.ts';
import type { WantedManager } from '../../hooks/hook-target.ts';

/** Flags of `leaksieve hook`, as typed. */
export interface HookFlags {
  readonly preCommit?: boolean;
  readonly prePush?: boolean;
  readonly preReceive?: boolean;
  readonly global?: boolean;
  readonly manager?: WantedManager;
  readonly force?: boolean;
}

/** Adds what each command about hooks takes: the repository, and which hooks are meant. */
export function withKindFlags(command: Command): Command {
  return command
    .argument('[dir]', 'the repository', '.')
    .option('--pre-commit', 'what is about to be committed')
    .option('--pre-push', 'what is about to be pushed')
    .option('--pre-receive', 'on a server: what is pushed to it');
}

/** The hooks that the flags name; none: those given. */
export function kindsOf(flags: HookFlags, otherwise: readonly HookKind[]): readonly HookKind[] {
  const given = {
    'pre-commit': flags.preCommit,
    'pre-push': flags.prePush,
    'pre-receive': flags.preReceive,
  };
  const kinds = hookKinds.filter((kind) => given[kind] === true);
  return kinds.length === 0 ? otherwise : kinds;
}
