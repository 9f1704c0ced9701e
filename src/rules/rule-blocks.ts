import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { once } from '../model/once.ts';
import type { Allowlist, Rule } from '../model/rule.ts';
import { type RuleTexts, type SearchedPart, splitRules, type StoredPart } from './rule-parts.ts';

/**
 * Rules as blocks of one file: one of each rule for a search; one of their allowlists; one of all shapes; their texts, for
 * as many rules at once as below. The last two are lines, one for each rule.
 */
export interface RuleBlocks {
  /** Where each ends, in bytes. */
  readonly ends: readonly number[];
  /** Whether the last two are compressed. */
  readonly areCompressed: boolean;
}

/** Few, since most reports are about one or two rules; many, since like texts compress well. */
const rulesOfTexts = 128;

/** What all of a block takes at least: each step to a larger buffer would cost as much as to unpack 100 KB. */
const chunkSize = 2 ** 21;

/** @param areCompressed - whether few bytes matter more than that versions of the file differ little */
export function toBlocks(
  rules: readonly Rule[],
  areCompressed: boolean,
): RuleBlocks & { readonly bytes: Buffer } {
  const { searched, allowlists, shapes, texts } = splitRules(rules);
  const toLate = (part: readonly unknown[]): Buffer => {
    const lines = part.map(toLine).join('');
    return areCompressed ? compress(lines) : Buffer.from(lines);
  };
  const blocks = [
    ...[...searched, allowlists].map((part) => Buffer.from(toLine(part))),
    toLate(shapes),
    ...inGroups(texts).map(toLate),
  ];
  let end = 0;
  const ends = blocks.map(({ length }) => (end += length));
  return { ends, areCompressed, bytes: Buffer.concat(blocks) };
}

function toLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function inGroups<T>(texts: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(texts.length / rulesOfTexts) }, (_, group) =>
    texts.slice(group * rulesOfTexts, (group + 1) * rulesOfTexts),
  );
}

/** Zstandard is unpacked in half the time that Brotli takes, and a third of Deflate's. */
function compress(text: string): Buffer {
  return zstdCompressSync(text, { params: { [constants.ZSTD_c_compressionLevel]: 19 } });
}

/** Reads the parts of rules by the number of a rule. */
export interface RuleReader {
  searched(rule: number): SearchedPart;
  shape(rule: number): Rule['shape'];
  texts(rule: number): RuleTexts;
}

/**
 * @param count - how many rules there are
 * @param read - the bytes of the file from one place up to another
 * @param line - what the file has of a rule for a search, where that is at hand. Default: it is read
 */
export function ruleReader(
  { ends, areCompressed }: RuleBlocks,
  count: number,
  read: (start: number, end: number) => Buffer,
  line?: (rule: number) => string,
): RuleReader {
  const block = (number: number): Buffer => read(ends[number - 1] ?? 0, ends[number]!);
  const allowlists = once((): readonly Allowlist[] => JSON.parse(block(count).toString()));
  const [shapes, ...texts] = ends.slice(count + 1).map((_, late) =>
    once((): readonly string[] => {
      const bytes = block(count + 1 + late);
      return (areCompressed ? zstdDecompressSync(bytes, { chunkSize }) : bytes).toString().split('\n');
    }),
  );
  return {
    searched: (rule) => {
      const part: StoredPart = JSON.parse(line?.(rule) ?? block(rule).toString());
      // Changed, not copied: that takes longer than to parse it.
      return Object.assign(part, { allowlists: part.allowlists.map((number) => allowlists()[number]!) });
    },
    shape: (rule) => JSON.parse(shapes!()[rule]!),
    texts: (rule) => JSON.parse(texts[Math.floor(rule / rulesOfTexts)]!()[rule % rulesOfTexts]!),
  };
}
