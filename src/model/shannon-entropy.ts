/**
 * Shannon entropy in bits as gitleaks counts it: of characters, in shares of the bytes. 0 for empty text.
 *
 * For ASCII that is bits a character; thresholds in rules, and reports that say the entropy, mean the same as there.
 */
export function shannonEntropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const bytes = Buffer.byteLength(text);
  let bits = 0;
  for (const count of counts.values()) {
    bits -= (count / bytes) * Math.log2(count / bytes);
  }
  return bits;
}
