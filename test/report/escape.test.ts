import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeControls, escapeNonAscii } from '../../src/report/escape.ts';

describe('escapeControls', () => {
  it.each([
    ['an ANSI escape', '\u001b[31mred', String.raw`\x1b[31mred`],
    ['a line end', 'a\r\nb\tc', String.raw`a\r\nb\tc`],
    ['a C1 control', '\u009b2J', String.raw`\x9b2J`],
    ['a bidirectional override (CVE-2021-42574)', 'a\u202eb\u2066c', String.raw`a\u{202e}b\u{2066}c`],
    ['a zero width space', 'a\u200bb', String.raw`a\u{200b}b`],
    ['a tag character', 'a\u{e0041}', String.raw`a\u{e0041}`],
    ['a lone surrogate', 'a\ud800b', String.raw`a\u{d800}b`],
    ['a line separator', 'a\u2028b', String.raw`a\u{2028}b`],
  ])('makes %s visible', (_name, text, escaped) => {
    expect(escapeControls(text)).toBe(escaped);
  });

  it('leaves words, accents and joined emoji alone', () => {
    const text = 'Käse/漢字/می\u200cخواهم/👩\u200d💻';
    expect(escapeControls(text)).toBe(text);
  });

  it('leaves nothing that acts on a terminal, whatever the text', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        expect(escapeControls(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

describe('escapeNonAscii', () => {
  it('makes every character outside ASCII visible', () => {
    expect(escapeNonAscii('a é 漢 😀\n')).toBe(String.raw`a \xe9 \u{6f22} \u{1f600}` + '\n');
  });
});
