/** Of the last entry that was read: its mode, where its name starts and ends, and the name's hash. */
export let entryMode: u32 = 0;
export let nameStart: usize = 0;
export let nameEnd: usize = 0;
export let nameHash: u32 = 0;

const space: u32 = 0x20;
const digitZero: u32 = 0x30;

/** Where the first NUL is; `end` when there is none before. */
export function findNul(start: usize, end: usize): usize {
  for (let at = start; at < end; at += 16) {
    const nuls = i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(0)));
    if (nuls != 0) {
      return min(at + ctz(nuls), end);
    }
  }
  return end;
}

/** A hash of an entry the name of which ends at `nul`: ids are as good as random, but files may be alike. */
export function entryHash(start: usize, nul: usize): u32 {
  const end = ((<u32>(nul - start)) << 16) | load<u16>(nul - 2);
  return load<u32>(nul, 1) ^ (end * 0x9e37_79b1);
}

/**
 * Reads what stands before the NUL of an entry: octal mode, space and name.
 *
 * @returns whether git takes it for an entry
 */
export function readHead(start: usize, nul: usize): bool {
  let at = start;
  entryMode = 0;
  let digit = load<u8>(at) - digitZero;
  while (digit < 8) {
    entryMode = (entryMode << 3) | digit;
    at++;
    digit = load<u8>(at) - digitZero;
  }
  nameStart = at + 1;
  nameEnd = nul;
  nameHash = 0x811c_9dc5;
  for (let letter = nameStart; letter < nul; letter++) {
    nameHash = (nameHash ^ load<u8>(letter)) * 0x0100_0193;
  }
  return at > start && load<u8>(at) == space && nameStart < nul;
}
