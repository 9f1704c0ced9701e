import type { ViewState } from '../state/view-state.ts';
import type { Command } from './command.ts';
import { facetCommand } from './facet-keys.ts';
import type { Key } from './key.ts';
import { listCommand } from './list-keys.ts';
import { menuCommands } from './menu-keys.ts';
import { promptCommand } from './prompt-keys.ts';

/** Keys that may stand among others which came with them. */
const controlKeys: Readonly<Record<string, readonly [input: string, key: Key]>> = {
  '\r': ['', { return: true }],
  '\n': ['', { return: true }],
  '\t': ['', { tab: true }],
  '\b': ['', { backspace: true }],
  '\u007F': ['', { backspace: true }],
  '\u0003': ['c', { ctrl: true }],
};

/** What some input means, one command after the other: each is about the state that the one before it left. */
export function* commandsFor(
  state: () => ViewState,
  input: string,
  key: Key,
  listHeight: number,
): Generator<Command> {
  if (input.length <= 1) {
    yield* keyCommands(state(), input, key, listHeight);
    return;
  }
  // Several keys come at once when the screen was busy, or over a slow line.
  for (let rest = input; rest !== '';) {
    const [run = rest] = state().prompt === null ? [rest[0]] : (/^[^\p{Cc}]+|^./su.exec(rest) ?? []);
    const [piece, pressed] = controlKeys[run] ?? [run, key];
    yield* keyCommands(state(), piece, pressed, listHeight);
    rest = rest.slice(run.length);
  }
}

function keyCommands(state: ViewState, input: string, key: Key, listHeight: number): readonly Command[] {
  const { prompt } = state;
  if (key.ctrl === true && input === 'c') return [{ kind: 'abort' }];
  if (prompt?.kind === 'copy' || prompt?.kind === 'export') return menuCommands(prompt.kind, input);
  const page = Math.max(1, listHeight - 1);
  const command =
    prompt !== null
      ? promptCommand(prompt, input, key)
      : state.pane === 'facets'
        ? facetCommand(state, input, key, page)
        : listCommand(state, input, key, page);
  return command === null ? [] : [command];
}
