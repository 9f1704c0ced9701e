import { erased, movedCaret, typed, type Prompt } from '../state/prompt.ts';
import type { Key } from './key.ts';
import type { Command } from './command.ts';

/** What a key means while a line is typed. */
export function promptCommand(prompt: Prompt, input: string, key: Key): Command | null {
  if (key.return === true) return { kind: 'submit' };
  if (key.escape === true) return { kind: 'cancel' };
  if (key.leftArrow === true) return edit(movedCaret(prompt, 'left'));
  if (key.rightArrow === true) return edit(movedCaret(prompt, 'right'));
  if (key.home === true) return edit(movedCaret(prompt, 'home'));
  if (key.end === true) return edit(movedCaret(prompt, 'end'));
  if (key.backspace === true || key.delete === true) return edit(erased(prompt, 'character'));
  if (key.ctrl === true) return controlCommand(prompt, input);
  return key.meta === true || input === '' ? null : edit(typed(prompt, input));
}

function edit(prompt: Prompt): Command {
  return { kind: 'prompt', prompt };
}

function controlCommand(prompt: Prompt, input: string): Command | null {
  switch (input) {
    case 'u':
      return { kind: 'prompt', prompt: erased(prompt, 'line') };
    case 'w':
      return { kind: 'prompt', prompt: erased(prompt, 'word') };
    case 'a':
      return { kind: 'prompt', prompt: movedCaret(prompt, 'home') };
    case 'e':
      return { kind: 'prompt', prompt: movedCaret(prompt, 'end') };
    default:
      return null;
  }
}
