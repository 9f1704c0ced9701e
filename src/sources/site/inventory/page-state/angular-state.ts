/** What Angular writes for characters that HTML has a use for (packages/platform-browser/src/browser/transfer_state.ts until 15). */
const characters: Readonly<Record<string, string>> = { a: '&', q: '"', s: "'", l: '<', g: '>' };

/** The state that Angular hands from the server to the browser, as JSON; null: it is none, or written as JSON already. */
export function angularState(text: string): string | null {
  return /^\s{0,20}\{&q;/.test(text)
    ? text.replaceAll(/&([aqslg]);/g, (_, letter: string) => characters[letter] ?? '')
    : null;
}
