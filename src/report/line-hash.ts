const windowLength = 100;
const factor = 37n;
const endOfFile = 65_535;
const lineFeed = 10;

/**
 * The hash of the line that a text begins with, as GitHub code scanning computes it for `primaryLocationLineHash`
 * (https://github.com/github/codeql-action, src/fingerprints.ts), without the count after the colon.
 *
 * It covers the first 100 characters from the line's start on, over the line's end too, without spaces and tabs and
 * with line ends as LF. It is exact when the text goes on to 100 such characters or to the end of the file.
 * Of a lone line, as reports have it, it is stable but not GitHub's: that one includes the lines below.
 */
export function lineHash(text: string): string {
  const units = significantUnits(text);
  let hash = 0n;
  for (let at = 0; at < windowLength; at += 1) {
    hash = BigInt.asUintN(64, hash * factor + BigInt(units[at] ?? 0));
  }
  return hash.toString(16);
}

/** What the hash sees of a text: at most as many code units as the window holds. */
function significantUnits(text: string): readonly number[] {
  const units: number[] = [];
  for (const [lineEndOrUnit] of text.matchAll(/\r\n?|[^\r \t]/g)) {
    units.push(lineEndOrUnit.startsWith('\r') ? lineFeed : lineEndOrUnit.charCodeAt(0));
    if (units.length === windowLength) return units;
  }
  return [...units, endOfFile];
}
