import { complement, within, type CharSet } from './char-set.ts';

const firstAstral = 0x1_00_00;
const lastCodePoint = 0x10_ff_ff;

/** Whether the set has all code points beyond the basic plane, as `.` and `[^"]` do. */
function hasAllAstral(set: CharSet): boolean {
  return set.some(([start, end]) => start <= firstAstral && end === lastCodePoint);
}

/** Whether the set has only some code points beyond the basic plane, each of which is two code units. */
export function hasSomeAstral(set: CharSet): boolean {
  return !hasAllAstral(set) && within(set, firstAstral, lastCodePoint).length > 0;
}

/**
 * Prints a set for an expression without flag `u`.
 *
 * `.` and negated sets take one code unit, so that they stay one class that the engine searches fast;
 * a character beyond the basic plane counts as two of them.
 */
export function printSet(set: CharSet): string {
  if (hasAllAstral(set)) {
    const missing = withoutSurrogates(within(complement(set), 0, firstAstral - 1));
    return `[^${missing.map(printRange).join('')}]`;
  }
  const basic = `[${withoutSurrogates(within(set, 0, firstAstral - 1))
    .map(printRange)
    .join('')}]`;
  const pairs = within(set, firstAstral, lastCodePoint).flatMap(surrogatePairs);
  return pairs.length === 0 ? basic : `(?:${[basic, ...pairs].join('|')})`;
}

function withoutSurrogates(set: CharSet): CharSet {
  return [...within(set, 0, 0xd7_ff), ...within(set, 0xe0_00, 0xff_ff)];
}

function printRange([start, end]: readonly [number, number]): string {
  if (start === end) return printUnit(start);
  return `${printUnit(start)}${end === start + 1 ? '' : '-'}${printUnit(end)}`;
}

function printUnit(unit: number): string {
  const char = String.fromCharCode(unit);
  if (/[\w !"#%&'(),./:;<=>@`{|}~$*+?]/.test(char)) return char;
  if (unit >= 0x21 && unit <= 0x7e) return `\\${char}`;
  return unit <= 0xff ? `\\x${hex(unit, 2)}` : `\\u${hex(unit, 4)}`;
}

/** One alternative for each run of high surrogates that share their low ones. */
function surrogatePairs([start, end]: readonly [number, number]): string[] {
  const [high, low] = surrogates(start);
  const [lastHigh, lastLow] = surrogates(end);
  if (high === lastHigh) return [pair(high, high, low, lastLow)];
  const middle = lastHigh - high > 1 ? [pair(high + 1, lastHigh - 1, 0xdc_00, 0xdf_ff)] : [];
  return [pair(high, high, low, 0xdf_ff), ...middle, pair(lastHigh, lastHigh, 0xdc_00, lastLow)];
}

function surrogates(char: number): [number, number] {
  const offset = char - firstAstral;
  return [0xd8_00 + Math.floor(offset / 0x4_00), 0xdc_00 + (offset % 0x4_00)];
}

function pair(high: number, lastHigh: number, low: number, lastLow: number): string {
  return `[${printRange([high, lastHigh])}][${printRange([low, lastLow])}]`;
}

function hex(unit: number, digits: number): string {
  return unit.toString(16).padStart(digits, '0');
}
