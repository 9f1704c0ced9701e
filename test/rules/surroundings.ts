import type { Rule } from '../../src/model/rule.ts';

type Surrounding = readonly [place: string, surround: (example: string) => string];

const surroundings: readonly Surrounding[] = [
  ['alone', (example) => example],
  ['in quotes', (example) => `first\n"${example}"\nlast`],
  ['at the end of a line with CRLF', (example) => `first\r\n${example}\r\nlast\r\n`],
  ['in the middle of a line', (example) => `x = ${example} # the rest of the line`],
  ['after multi-byte text', (example) => `clé 鍵 🔑 ${example}\n`],
];

/**
 * Where an example of the rule may stand, by a name that completes "is not found ...": anywhere, but for a rule about
 * whole files.
 */
export function surroundingsOf({ pattern }: Rule): readonly Surrounding[] {
  return pattern?.source.startsWith('^') === true ? surroundings.slice(0, 1) : surroundings;
}
