import { brotliCompressSync } from 'node:zlib';
import compress from '@zxcvbn-ts/dictionary-compression/compress';
import * as common from '@zxcvbn-ts/language-common';
import * as german from '@zxcvbn-ts/language-de';
import * as english from '@zxcvbn-ts/language-en';

type Lists = Readonly<Record<string, readonly string[]>>;

/** All word lists of the estimator of passwords. */
export const wordLists: Lists = {
  ...common.dictionary,
  ...english.dictionary,
  ...Object.fromEntries(Object.entries(german.dictionary).map(([name, words]) => [`${name}-de`, words])),
};

/** Shorter lists are known by their names, such as months. */
const minLength = 1000;

/** Of a rank: as far as it may change. An estimate in powers of ten changes by 0.03 for each of a password's words. */
const rankTolerance = 1 / 16;

/**
 * The lists as the bundle has them, compressed: where several have a word, only the one that ranks it best keeps
 * it, as an estimate counts the best alone. Its place in the others stays empty, so that other ranks stay.
 * Words of nearly the same rank stand in the order of the alphabet: the exact order takes more room than the words.
 */
export function packWordLists(): Uint8Array {
  const best = new Map<string, { name: string; rank: number }>();
  for (const [name, words] of Object.entries(wordLists).filter(([, list]) => isLong(list))) {
    words.forEach((word, rank) => {
      if (rank < (best.get(word)?.rank ?? Infinity)) best.set(word, { name, rank });
    });
  }
  const lists: Record<string, unknown> = {};
  for (const [name, words] of Object.entries(wordLists)) {
    const isKept = (word: string): boolean => !isLong(words) || best.get(word)?.name === name;
    lists[name] = compress(nearlyRanked(words.map((word) => (isKept(word) ? word : ''))));
  }
  return brotliCompressSync(JSON.stringify({ lists, graphs: common.adjacencyGraphs }));
}

function isLong(words: readonly string[]): boolean {
  return words.length >= minLength;
}

/** Sorts words among those whose ranks differ by less than the tolerance. */
function nearlyRanked(words: readonly string[]): string[] {
  const sorted: string[] = [];
  while (sorted.length < words.length) {
    const end = sorted.length + Math.max(1, Math.floor(sorted.length * rankTolerance));
    sorted.push(...words.slice(sorted.length, end).sort());
  }
  return sorted;
}
