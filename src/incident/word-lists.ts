import { readFile } from 'node:fs/promises';
import { brotliDecompressSync } from 'node:zlib';
import decompress from '@zxcvbn-ts/dictionary-compression/decompress';
import * as v from 'valibot';
import { isBundled } from '../model/is-bundled.ts';

/** What the build makes of the estimator's packages. */
export const wordListsFile = 'password-words.json.br';

const packed = v.object({
  lists: v.record(v.string(), v.string()),
  graphs: v.record(v.string(), v.record(v.string(), v.array(v.nullable(v.string())))),
});

interface WordLists {
  /** By name: words, the most frequent first. */
  readonly dictionary: Record<string, string[]>;
  /** By keyboard: for each key those beside it. */
  readonly graphs: v.InferOutput<typeof packed>['graphs'];
}

/** Reads the lists of words that passwords are made of. A checkout has them once it is built. */
export async function readWordLists(): Promise<WordLists> {
  const folder = new URL(isBundled ? './' : '../../dist/', import.meta.url);
  const compressed = await readFile(new URL(wordListsFile, folder));
  const text = brotliDecompressSync(compressed).toString();
  const { lists, graphs } = v.parse(packed, JSON.parse(text));
  const dictionary = Object.entries(lists).map(([name, words]) => [name, decompress(words)] as const);
  return { dictionary: Object.fromEntries(dictionary), graphs };
}
