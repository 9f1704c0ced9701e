import { describe, expect, it } from 'vitest';
import { wordLikeness } from '../../../src/detect/judge/word-likeness.ts';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';

describe('how much letters look like a word', () => {
  it.each([
    'secret',
    'passphrase',
    'authentication',
    'Konfiguration',
    'contraseña',
    'MAILBOX',
    'strength',
    'mailer',
  ])('is much for %s', (word) => expect(wordLikeness(word)).toBeGreaterThan(5.2));

  it.each(['qzxv', 'wkjtqb', 'fgqzlvx', 'xkcdvbn', 'ABQZKJ'])('is little for %s', (text) => {
    expect(wordLikeness(text)).toBeLessThan(4);
  });

  it('is the same in capitals', () => {
    expect(wordLikeness('SecRet')).toBe(wordLikeness('secret'));
  });

  it('is nothing without two letters', () => {
    expect(['', 'a', '12', '鍵鍵'].map(wordLikeness)).toEqual([0, 0, 0, 0]);
  });

  it('is on a scale from 0 to 9', () => {
    const all = Array.from({ length: 1000 }, (_, seed) => wordLikeness(fillPlaceholders('{lower:8}', seed)));
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...all)).toBeLessThan(9);
    expect(all.reduce((sum, value) => sum + value) / all.length).toBeLessThan(4);
  });
});
