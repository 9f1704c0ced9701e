const counts =
  /abcdefg?h?0?1234|0123456789|1234567890|0987654321|012345abcdef|abcdefghij|qwertyuiop|asdfghjkl|poiuytrewq|lkjhgfdsa/i;

/** Whether a count, or a row of keys, stands in a text that is so long that no chance brings it about. The rest may be a secret nevertheless. */
export function holdsCount(text: string): boolean {
  return counts.test(text);
}
