const values = new Int8Array(256).fill(-1);
for (const [index, byte] of Buffer.from('0123456789abcdef').entries()) {
  values[byte] = index;
}
for (const [index, byte] of Buffer.from('ABCDEF').entries()) {
  values[byte] = index + 10;
}

/** The number that `count` digits in base 8, 10 or 16 write, or -1 where one of them is none. */
export function numberAt(content: Buffer, at: number, count: number, base: 8 | 10 | 16): number {
  let number = 0;
  for (let next = at; next < at + count; next++) {
    const value = values[content[next] ?? 0] ?? -1;
    if (value < 0 || value >= base) {
      return -1;
    }
    number = number * base + value;
  }
  return number;
}

/** How many digits in base 10 or 16 stand here, up to `most`. */
export function digitCount(content: Buffer, at: number, most: number, base: 10 | 16): number {
  let count = 0;
  while (count < most && numberAt(content, at + count, 1, base) !== -1) {
    count++;
  }
  return count;
}
