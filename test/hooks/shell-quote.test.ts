import { spawnSync } from 'node:child_process';
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellQuote, shellUnquote } from '../../src/hooks/shell-quote.ts';

const texts = string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));

describe('shellQuote', () => {
  it('makes one word that sh reads as the text', () => {
    const words = [`a b`, `it's`, `'`, `''`, '$HOME', '`id`', '"', '\\', '\n', '*', '~', '-n', ''];
    const script = `printf '%s\\0' ${words.map(shellQuote).join(' ')}`;
    expect(spawnSync('sh', ['-c', script], { encoding: 'utf8' }).stdout).toBe(`${words.join('\0')}\0`);
  });

  it('is undone by shellUnquote', () => {
    assert(property(texts, (text) => shellUnquote(shellQuote(text)) === text));
  });
});
