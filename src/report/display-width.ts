/**
 * How many terminal columns a text without control characters takes: East Asian wide characters and emoji take two
 * (UAX #11), combining marks and joiners none.
 */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) {
    return text.length;
  }
  const wide =
    /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
  const zero = /[\p{Mn}\p{Me}\p{Cf}]/u;
  let width = 0;
  for (const character of text) {
    width += zero.test(character) ? 0 : wide.test(character) ? 2 : 1;
  }
  return width;
}
