/** How far a bundler's comment is from the start of its file: it is the first thing there. */
const maxHead = 2000;

/**
 * The file with the comments that a minifier took out of a script, which name packages and versions; null: it names none.
 *
 * As webpack's terser plugin writes it (npm: terser-webpack-plugin, `extractComments`).
 */
export function licenceReference(text: string): string | null {
  const head = text.slice(0, maxHead);
  return /\/\*! For license information please see ([\w@~%+./-]{1,200}\.txt) \*\//.exec(head)?.[1] ?? null;
}
