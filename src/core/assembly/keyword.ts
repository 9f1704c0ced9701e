import { blockBytes, blocksAt, lengthField } from '../sieve-layout';

/** Whether the keyword stands here; ASCII letters in either case. */
export function standsAt(keyword: usize, start: usize): bool {
  const blocks = keyword + blocksAt;
  const end = probesOf(keyword);
  let at = start;
  for (let block = blocks; block < end; block += blockBytes) {
    const folded = v128.or(v128.load(at), v128.load(block, 16));
    if (!i8x16.all_true(i8x16.eq(folded, v128.load(block)))) {
      return false;
    }
    at += 16;
  }
  return true;
}

/** Where the probes of a keyword start. */
export function probesOf(keyword: usize): usize {
  const blocks = (load<u32>(keyword, lengthField) + 15) >> 4;
  return keyword + blocksAt + blocks * blockBytes;
}
