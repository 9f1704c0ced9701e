import * as v from 'valibot';
import { ScanError } from '../../model/scan-error.ts';

const words = v.array(v.string());

/** The flags of a target as they are kept. */
export function storedWords(typed: readonly string[]): string {
  return JSON.stringify(typed);
}

/** @throws ScanError when what is kept was not written by this program */
export function wordsOf(settings: string): readonly string[] {
  try {
    return v.parse(words, JSON.parse(settings));
  } catch (error) {
    throw new ScanError('CONFIG', 'its settings in the store are damaged: add it again', { cause: error });
  }
}
