import type { Action } from '../state/action.ts';
import type { Copied } from '../terminal/copied-text.ts';

export type ExportTarget = 'ignore file' | 'baseline';

/** What is done outside of the state: the process, other programs, files, the clipboard. */
export type Errand =
  | { readonly kind: 'quit' }
  /** Ctrl-C. */
  | { readonly kind: 'abort' }
  | { readonly kind: 'edit' }
  | { readonly kind: 'copy'; readonly what: Copied }
  | { readonly kind: 'export'; readonly to: ExportTarget };

/** What a key asks for. */
export type Command = Action | Errand;

export function isErrand(command: Command): command is Errand {
  return ['quit', 'abort', 'edit', 'copy', 'export'].includes(command.kind);
}
