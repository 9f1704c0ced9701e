const newline = 0x0a;
const space = 0x20;
const greaterThan = 0x3e;
const digitZero = 0x30;
const authorLine = Buffer.from('author ');
const committerLine = Buffer.from('committer ');

/**
 * The seconds in the committer line of a commit, as git reads them: 0 where the lines are not as they should be.
 *
 * @param start - where the lines of the parents end
 */
export function committerDate(bytes: Uint8Array, start: number, end: number): number {
  if (!startsWith(bytes, start, authorLine)) {
    return 0;
  }
  const committer = bytes.indexOf(newline, start) + 1;
  const lineEnd = bytes.indexOf(newline, committer);
  if (committer === 0 || lineEnd < 0 || lineEnd >= end || !startsWith(bytes, committer, committerLine)) {
    return 0;
  }
  let at = Math.max(bytes.lastIndexOf(greaterThan, lineEnd), committer) + 1;
  while (bytes[at] === space) {
    at++;
  }
  let seconds = 0;
  for (let digit = bytes[at]! - digitZero; digit >= 0 && digit < 10; digit = bytes[at]! - digitZero) {
    seconds = seconds * 10 + digit;
    at++;
  }
  return seconds;
}

/** Whether a word stands at `start`. */
export function startsWith(bytes: Uint8Array, start: number, word: Uint8Array): boolean {
  for (let index = 0; index < word.length; index++) {
    if (bytes[start + index] !== word[index]) {
      return false;
    }
  }
  return true;
}

/** Fills `target` from hexadecimal digits; false where there are other letters. */
export function readHex(bytes: Uint8Array, start: number, target: Uint8Array): boolean {
  let all = 0;
  for (let index = 0; index < target.length; index++) {
    const high = hexValues[bytes[start + 2 * index]!]!;
    const low = hexValues[bytes[start + 2 * index + 1]!]!;
    all |= high | low;
    target[index] = (high << 4) | low;
  }
  return all < 16;
}

/** By byte: the value of a hexadecimal digit; 255: it is none. */
const hexValues = new Uint8Array(256).fill(255);
for (let value = 0; value < 16; value++) {
  const digit = value.toString(16);
  hexValues[digit.charCodeAt(0)] = value;
  hexValues[digit.toUpperCase().charCodeAt(0)] = value;
}
