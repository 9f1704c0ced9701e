/** Where an example may stand, by a name that completes "is not found ...". */
export const surroundings: readonly (readonly [string, (example: string) => string])[] = [
  ['alone', (example) => example],
  ['in quotes', (example) => `first\n"${example}"\nlast`],
  ['at the end of a line with CRLF', (example) => `first\r\n${example}\r\nlast\r\n`],
  ['in the middle of a line', (example) => `x = ${example} # the rest of the line`],
  ['after multi-byte text', (example) => `clé 鍵 🔑 ${example}\n`],
];
