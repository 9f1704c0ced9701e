import { shapeAfter } from '../../model/automaton.ts';
import { hashedBefore, hashMultipliersAt } from '../contract.ts';

const blockBytes = 32;
const lanes = 4;
const sums = 2;

/** The hash of a piece of a text, as two numbers: see `assembly/piece-hash.ts`. */
export function hashPiece(
  key: Uint8Array,
  text: Uint8Array,
  from: number,
  to: number,
  what = 0,
): readonly number[] {
  const low = Math.max(0, from - hashedBefore);
  const around = text.subarray(low, to + shapeAfter);
  const full = around.length - (around.length % blockBytes);
  const rest = new Uint8Array(blockBytes);
  rest.set(around.subarray(full));
  const before = from - low;
  const sizes = [before, to - from, around.length, what];
  const numbers = [...sizes, ...sizes, ...numbersOf(rest), ...numbersOf(around.subarray(0, full))];
  const keys = numbersOf(key);
  const multipliers = new DataView(key.buffer, key.byteOffset + hashMultipliersAt);
  return Array.from({ length: sums }, (_, index) => {
    const sum = sumOfProducts(numbers, keys.slice(index * lanes));
    const multiplier = multipliers.getBigUint64(8 * index, true) | 1n;
    return Number(BigInt.asUintN(64, sum * multiplier) >> 32n);
  });
}

/** NH (RFC 4418, section 5.2.2): in each block number i goes with number i + 4. */
function sumOfProducts(numbers: readonly number[], keys: readonly number[]): bigint {
  let sum = 0n;
  for (let block = 0; block < numbers.length; block += 2 * lanes) {
    for (let lane = block; lane < block + lanes; lane++) {
      const [left, right] = [lane, lane + lanes].map((at) => BigInt((numbers[at]! + keys[at]!) % 2 ** 32));
      sum = BigInt.asUintN(64, sum + left! * right!);
    }
  }
  return sum;
}

function numbersOf(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: bytes.length / 4 }, (_, index) => view.getUint32(4 * index, true));
}
