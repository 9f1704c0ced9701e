import { describe, expect, it } from 'vitest';
import { surroundings } from '../../../src/detect/decode/surroundings.ts';

const base64 = 'QUJD'.repeat(16);
/** Kinds of encoded text: see `src/core/assembly/encoded.ts`. */
const [, lines = -1, hex = -1, word = -1, , , seam = -1, array = -1] = surroundings.keys();

/** What is looked at around the first `^`, which is not part of the content. */
function around(kind: number, marked: string): string {
  const place = marked.indexOf('^');
  const content = Buffer.from(marked.replace('^', ''));
  const { start, end } = surroundings[kind]!(content, place);
  return content.toString('utf8', start, end);
}

describe('what is looked at around a place', () => {
  it.each([
    ['a run', `x = "${base64}^"`, base64],
    ['lines that are wrapped', `"\n${base64}\n  ^${base64}\r\nQUJD\n\n-`, `${base64}\n  ${base64}\r\nQUJD`],
    ['lines whose breaks are escapes', `"${base64}^\\n${base64}"`, `${base64}\\n${base64}`],
    ['no short line before', `word\n${base64}^ - end`, base64],
  ])('of base64 is %s', (_, content, expected) => expect(around(lines, content)).toContain(expected));

  it('of base64 ends where its lines do', () => {
    expect(around(lines, `one ${base64}^; two`)).toBe(base64);
  });

  it('of hexadecimal digits is their run and the prefix', () => {
    expect(around(hex, 'x = 0xab^cdef;')).toBe('0xabcdef');
  });

  it('of escapes is the word', () => {
    expect(around(word, 'say "some^%41thing" now')).toBe('some%41thing');
  });

  it('of joined literals are the lines around', () => {
    expect(around(seam, 'a\nx = "b^" + "c"\ny\n')).toBe('a\nx = "b" + "c"\ny\n');
    const far = `${'-'.repeat(700)}\n`;
    expect(around(seam, `${far}${far}x = "b^" + "c"\n${far}${far}`)).toBe(
      `${far}x = "b" + "c"\n${far.trimEnd()}`,
    );
  });

  it('of a joined array reaches from its bracket', () => {
    expect(around(array, 'first(); x = ["a", "b"]^.join("")')).toBe('["a", "b"].join("")');
    expect(around(array, 'x = ""^.join(["a", "b"]);')).toBe('"".join(["a", "b"]);');
  });
});
