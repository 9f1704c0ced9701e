import type { ViewState } from '../state/view-state.ts';
import type { Command } from './command.ts';
import type { Key } from './key.ts';
import { listCommand } from './list-keys.ts';
import { menuCommands } from './menu-keys.ts';
import { promptCommand } from './prompt-keys.ts';

/** What some input means, one command after the other: each is about the state that the one before it left. */
export function* commandsFor(
  state: () => ViewState,
  input: string,
  key: Key,
  listHeight: number,
): Generator<Command> {
  // Several keys come at once when the screen was busy, or over a slow line.
  const pieces = state().prompt === null && input.length > 1 ? input : [input];
  for (const piece of pieces) {
    const { prompt } = state();
    if (prompt?.kind === 'copy' || prompt?.kind === 'export') {
      yield* key.ctrl === true && piece === 'c'
        ? [{ kind: 'abort' } as const]
        : menuCommands(prompt.kind, piece);
      continue;
    }
    const command =
      prompt === null
        ? listCommand(state(), piece, key, Math.max(1, listHeight - 1))
        : promptCommand(prompt, piece, key);
    if (command !== null) yield command;
  }
}
