/** A text as one word of a POSIX shell, whatever it holds. */
export function shellQuote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** The text that `shellQuote` was given. */
export function shellUnquote(word: string): string {
  return word.slice(1, -1).replaceAll(String.raw`'\''`, "'");
}
