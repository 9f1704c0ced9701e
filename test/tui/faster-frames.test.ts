import { expect, it } from 'vitest';
import { plainCharacters } from '../../scripts/faster-frames.ts';
import { displayWidth } from '../../src/report/display-width.ts';

const isPlain = new RegExp(`^[${plainCharacters}]$`);
const plain = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).filter((character) =>
  isPlain.test(character),
);

it('knows characters that are one column and one cluster each, in any order', () => {
  const segmenter = new Intl.Segmenter();
  expect(plain.length).toBeGreaterThan(700);
  for (const text of [
    plain.join(''),
    plain.toReversed().join(''),
    plain.flatMap((one) => [one, '\u001B', one]).join(''),
  ]) {
    expect([...segmenter.segment(text)]).toHaveLength(text.length);
  }
  expect(displayWidth(plain.join(''))).toBe(plain.length);
});

it.each(['漢', '\u00AD', '\u0301', '👩', '\u200D', '\r', '\u009B', 'ﾞ', '\uD83D'])(
  'leaves %j to the segmenter',
  (character) => expect(isPlain.test(character)).toBe(false),
);
