import {
  afterField,
  beforeField,
  blockBytes,
  blocksAt,
  endsWithinField,
  gramAtField,
  lengthField,
  probeBytes,
  probeCountField,
  probeField,
} from '../../core/sieve-layout.ts';
import type { Automata } from './automata.ts';
import type { Gram } from './gram.ts';
import type { Literal } from './literals.ts';

/** A keyword with the bytes by which it is found. */
export interface FiledLiteral extends Literal {
  readonly gram: Gram;
}

const lanes = blockBytes / 2;

/** How many bytes of the table a keyword takes. */
export function keywordBytes({ bytes, probes }: Literal): number {
  return blocksAt + blockCount(bytes) * blockBytes + probes.length * probeBytes;
}

/** Writes a keyword and returns where it ends. */
export function writeKeyword(
  table: Buffer,
  start: number,
  literal: FiledLiteral,
  automata: Automata,
): number {
  const { bytes, gram, probes } = literal;
  table.writeUInt32LE(gram.at, start + gramAtField);
  table.writeUInt32LE(bytes.length, start + lengthField);
  table.writeUInt32LE(probes.length, start + probeCountField);
  let at = start + blocksAt;
  for (let block = 0; block < blockCount(bytes); block++, at += blockBytes) {
    writeBlock(table, at, bytes.subarray(block * lanes, (block + 1) * lanes));
  }
  for (const { number, before, after, endsWithin } of probes) {
    table.writeUInt32LE(number, at + probeField);
    table.writeUInt32LE(before === null ? 0 : automata.add(before), at + beforeField);
    table.writeUInt32LE(after === null ? 0 : automata.add(after), at + afterField);
    table.writeUInt32LE(Number(endsWithin), at + endsWithinField);
    at += probeBytes;
  }
  return at;
}

/** What text is equal to once bits are set in it: of letters the one that tells cases apart, behind the end all. */
function writeBlock(table: Buffer, at: number, bytes: Uint8Array): void {
  table.fill(0xff, at, at + blockBytes);
  table.set(bytes, at);
  table.set(
    bytes.map((byte) => (byte >= 0x61 && byte <= 0x7a ? 0x20 : 0)),
    at + lanes,
  );
}

function blockCount(bytes: Uint8Array): number {
  return Math.ceil(bytes.length / lanes);
}
