import {
  afterField,
  beforeField,
  blockBytes,
  blocksAt,
  endsWithinField,
  lengthField,
  probeBytes,
  probeCountField,
  probeField,
} from '../../core/sieve-layout.ts';
import type { Automata } from './automata.ts';
import type { Literal } from './literals.ts';

const lanes = blockBytes / 2;

/** How many bytes of the table a keyword takes. */
export function keywordBytes({ bytes, probes }: Literal): number {
  return blocksAt + blockCount(bytes) * blockBytes + probes.length * probeBytes;
}

/** Writes a keyword and returns where it ends. */
export function writeKeyword(
  table: Buffer,
  start: number,
  { bytes, probes }: Literal,
  automata: Automata,
): number {
  table.writeUInt32LE(bytes.length, start + lengthField);
  table.writeUInt32LE(probes.length, start + probeCountField);
  let at = start + blocksAt;
  for (let block = 0; block < blockCount(bytes); block++, at += blockBytes) {
    writeBlock(table, at, bytes.subarray(block * lanes, (block + 1) * lanes));
  }
  for (const { number, before, after, endsWithin } of probes) {
    table.writeUInt32LE(number, at + probeField);
    table.writeUInt32LE(before === null ? 0 : automata.placeOf(before), at + beforeField);
    table.writeUInt32LE(after === null ? 0 : automata.placeOf(after), at + afterField);
    table.writeUInt32LE(Number(endsWithin), at + endsWithinField);
    at += probeBytes;
  }
  return at;
}

/** What text is equal to once bits are set in it: of letters the one that tells cases apart, behind the end all. */
function writeBlock(table: Buffer, at: number, bytes: Uint8Array): void {
  for (let lane = 0; lane < lanes; lane++) {
    const byte = bytes[lane] ?? 0xff;
    const isLetter = byte >= 0x61 && byte <= 0x7a;
    table[at + lane] = byte;
    table[at + lanes + lane] = lane >= bytes.length ? 0xff : isLetter ? 0x20 : 0;
  }
}

function blockCount(bytes: Uint8Array): number {
  return Math.ceil(bytes.length / lanes);
}
