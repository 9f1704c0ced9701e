import { adjacencyGraphs } from '@zxcvbn-ts/language-common';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { expect, it } from 'vitest';
import { wordLists } from '../../scripts/word-lists.ts';
import { loadStrengthEstimate } from '../../src/incident/password-strength.ts';

/** Powers of ten of guesses, for each word of a password: what a rank that is a sixteenth off makes. */
const tolerance = 2 * Math.log10(1 + 1 / 16);

it('packed word lists estimate nearly as the whole ones do', async () => {
  const estimate = await loadStrengthEstimate();
  const dictionary = Object.fromEntries(Object.entries(wordLists).map(([name, words]) => [name, [...words]]));
  const whole = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const lists = Object.values(wordLists);
  const passwords = Array.from({ length: 40 }, (_, index) => {
    const words = [index, index + 3].map((number) => {
      const list = lists[number % lists.length]!;
      return list[(number * 7919) % list.length]!;
    });
    return [words[0]!, words.join('-'), `${words.join('')}1!`, words[1]!.replaceAll('a', '4').toUpperCase()][
      index % 4
    ]!;
  });
  for (const password of passwords) {
    const difference = estimate(password).guesses - whole.check(password).guessesLog10;
    expect({ password, isNear: Math.abs(difference) <= tolerance }).toEqual({ password, isNear: true });
  }
});
