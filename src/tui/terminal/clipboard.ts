/** Terminals drop what is longer; xterm's limit for the whole sequence is 100,000 bytes. */
const maxBytes = 74_000;

/**
 * The escape sequence that puts a text into the clipboard of the reader's own computer, over ssh too.
 *
 * Facts: xterm control sequences, OSC 52 (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html). Whether a terminal
 * obeys cannot be asked.
 */
export function clipboardSequence(text: string): string {
  const bytes = Buffer.from(text).subarray(0, maxBytes);
  return `\u001B]52;c;${bytes.toString('base64')}\u0007`;
}
