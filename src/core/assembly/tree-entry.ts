/** What `readEntry` writes: four u32, the mode, where the name starts in memory, its length and its hash. */
export const freshBytes: usize = 16;

/** Where the last entry that was read ends. */
export let entryEnd: usize = 0;

const space: u32 = 0x20;
const digitZero: u32 = 0x30;

/**
 * Reads one entry of a tree object: octal mode, space, name, NUL and the id's bytes.
 *
 * @returns whether it is one, by what git itself asks of an entry
 */
export function readEntry(start: usize, end: usize, idBytes: u32, fresh: usize): bool {
  let at = start;
  let mode: u32 = 0;
  let digit = load<u8>(at) - digitZero;
  while (digit < 8 && at < end) {
    mode = (mode << 3) | digit;
    at++;
    digit = load<u8>(at) - digitZero;
  }
  const isMode = at > start && load<u8>(at) == space;
  at++;
  const name = at;
  let hash: u32 = 0x811c_9dc5;
  let letter = <u32>load<u8>(at);
  while (letter != 0 && at < end) {
    hash = (hash ^ letter) * 0x0100_0193;
    at++;
    letter = load<u8>(at);
  }
  entryEnd = at + 1 + idBytes;
  if (!isMode || at == name || entryEnd > end) {
    return false;
  }
  store<u32>(fresh, mode);
  store<u32>(fresh, <u32>name, 4);
  store<u32>(fresh, <u32>(at - name), 8);
  store<u32>(fresh, hash, 12);
  return true;
}
