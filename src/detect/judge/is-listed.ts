/** What stands around a match, as far as the search has looked. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** How much of what stands around a match tells whether it is listed. */
export const listReach = 64;

const comma = /["'`]\s{0,4},\s{0,4}["'`]$/;
const listedBefore = /["'`]\s{0,9},\s{0,20}["'`][\w$.]{0,40}$/;
const listedBehind = /^\s{0,9},\s{0,20}["'`]/;
const name = /^[\w$.:/-]{1,80}$/;
/** Keys that stand behind their names in a list, as page state writes them, are longer than names and have no marks. */
const key = /^(?=(?:\D*\d){3})[A-Za-z0-9]{20,}$/;
const secretWord = /passw|pwd|secret|token/i;

/**
 * Whether a value is but the next name in a list of names: `["id", "password", "isAdmin", "role"]`, as editors have of the
 * words of a language, and source maps of all names in a script.
 *
 * @param named - the match up to its value
 */
export function isListed(value: string, named: string, { before, after }: Around): boolean {
  const isInList = comma.test(named) && listedBefore.test(before) && name.test(value) && !key.test(value);
  return isInList && (listedBehind.test(after) || secretWord.test(value));
}
