import type { Key } from './key.ts';

/** How far a key moves in a list of so many rows, as arrows and their like do; null: it does not. @param page - rows that a page has */
export function keyMovement(key: Key, all: number, page: number): number | null {
  if (key.downArrow === true) return 1;
  if (key.upArrow === true) return -1;
  if (key.pageDown === true) return page;
  if (key.pageUp === true) return -page;
  if (key.home === true) return -all;
  if (key.end === true) return all;
  return null;
}

/** The same of letters and signs. */
export function letterMovement(input: string, all: number, page: number): number | null {
  switch (input) {
    case 'j':
      return 1;
    case 'k':
      return -1;
    case '.':
      return page;
    case ',':
      return -page;
    case 'g':
    case '<':
      return -all;
    case 'G':
    case '>':
      return all;
    default:
      return null;
  }
}
