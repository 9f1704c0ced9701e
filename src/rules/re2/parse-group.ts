import { acceptMatch, syntaxError, type Cursor } from './cursor.ts';

/** Flags in force at a place of the pattern. */
export interface Flags {
  readonly isFolded: boolean;
  readonly isDotAll: boolean;
  readonly isMultiline: boolean;
  readonly isUngreedy: boolean;
}

export type GroupOpening =
  | { readonly kind: 'capture'; readonly name?: string }
  | { readonly kind: 'group'; readonly flags: Flags }
  | { readonly kind: 'flags'; readonly flags: Flags };

/** Reads what opens a group, or a `(?i)` that changes the rest of the surrounding group. */
export function parseGroupOpening(cursor: Cursor, flags: Flags): GroupOpening {
  const start = cursor.position;
  if (acceptMatch(cursor, /\((?!\?)/y) !== null) return { kind: 'capture' };
  if (acceptMatch(cursor, /\(\?(?:<?[=!])/y) !== null) {
    throw syntaxError(start, 'look-ahead and look-behind are not supported');
  }
  if (acceptMatch(cursor, /\(\?P[=>]/y) !== null)
    throw syntaxError(start, 'backreferences are not supported');
  const name = acceptMatch(cursor, /\(\?P?<(\w+)>/y)?.[1];
  if (name !== undefined) return { kind: 'capture', name };
  const flagged = acceptMatch(cursor, /\(\?([imsU]*)(-[imsU]+)?([:)])/y);
  if (flagged === null) throw syntaxError(start, 'unknown kind of group');
  const changed = changeFlags(flags, flagged[1] ?? '', flagged[2] ?? '');
  return { kind: flagged[3] === ':' ? 'group' : 'flags', flags: changed };
}

function changeFlags(flags: Flags, set: string, cleared: string): Flags {
  const pick = (letter: string, before: boolean): boolean =>
    !cleared.includes(letter) && (before || set.includes(letter));
  return {
    isFolded: pick('i', flags.isFolded),
    isDotAll: pick('s', flags.isDotAll),
    isMultiline: pick('m', flags.isMultiline),
    isUngreedy: pick('U', flags.isUngreedy),
  };
}
