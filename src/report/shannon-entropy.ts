/** Shannon entropy in bits as gitleaks counts it: of characters, in shares of the bytes. */
export function shannonEntropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const bytes = Buffer.byteLength(text);
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / bytes) * Math.log2(count / bytes);
  return entropy;
}
