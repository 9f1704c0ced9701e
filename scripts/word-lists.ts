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

/**
 * The lists as the bundle has them, in one text of JSON: where several have a word, only the one that ranks it best keeps
 * it, as an estimate counts the best alone. Its place in the others stays empty, so that no rank changes.
 *
 * Takes a fifth off what is 1.2 MB of the package otherwise.
 */
export function packWordLists(): string {
  const best = new Map<string, { name: string; rank: number }>();
  for (const [name, words] of Object.entries(wordLists).filter(([, list]) => isLong(list))) {
    words.forEach((word, rank) => {
      if (rank < (best.get(word)?.rank ?? Infinity)) best.set(word, { name, rank });
    });
  }
  const lists: Record<string, unknown> = {};
  for (const [name, words] of Object.entries(wordLists)) {
    const isKept = (word: string): boolean => !isLong(words) || best.get(word)?.name === name;
    lists[name] = compress(words.map((word) => (isKept(word) ? word : '')));
  }
  return JSON.stringify({ lists, graphs: common.adjacencyGraphs });
}

function isLong(words: readonly string[]): boolean {
  return words.length >= minLength;
}
