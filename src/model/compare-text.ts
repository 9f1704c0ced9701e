/** The order of texts by their code units: the same in every locale, so that two runs agree. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
