import * as fc from 'fast-check';
import { deflateSync, gzipSync } from 'node:zlib';

const sentence = 'The quick brown fox jumps over the lazy dog, again and again.';

/** Bits of what may be encoded: put together at random, they reach places that random bytes do not. */
const syntax = [
  ...'"\'`\\+.&_ \n[](),=;%-/{}<>#$a1'.split(''),
  ...'"" .join( %41 %7f %0a &#65; &lt; &amp; &DiacriticalGrave; &#x41; &nope; \\u0041 \\x41 \\101 \\u{41} \\U00000041'.split(
    ' ',
  ),
  ...'" + " , \\\\u0061 \\\\\\\\x62 \\n \\ud83d\\ude00 0x H4sIA eJw eyJhIjoi QQBBAEEA __ AAAA // L" @" b\' -----BEGIN -----END'.split(
    ' ',
  ),
  '\r\n',
  '" + "',
  "' . '",
  '" \\\n  "',
  '"" + "',
  'é',
  'x'.repeat(40),
  ' '.repeat(100),
];

const scraps = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...syntax) },
  { weight: 2, arbitrary: fc.stringMatching(/^[A-Za-z0-9+/]{1,24}$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z0-9_-]{30,90}$/) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 40 }).map(asBase64) },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 15, maxLength: 40 }).map((bytes) => asBase64(bytes)) },
  { weight: 1, arbitrary: fc.nat(60).map((from) => asBase64(deflateSync(sentence.slice(from)))) },
  { weight: 1, arbitrary: fc.nat(60).map((from) => asBase64(gzipSync(sentence.slice(from)))) },
  { weight: 1, arbitrary: fc.nat(40).map((from) => asBase64(Buffer.from(sentence.slice(from), 'utf16le'))) },
  { weight: 1, arbitrary: fc.nat(60).map((from) => wrapped(asBase64(sentence.slice(from).repeat(3)))) },
  {
    weight: 1,
    arbitrary: fc.nat(40).map((from) => `"${Buffer.from(sentence.slice(from)).toString('hex')}"`),
  },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 16, maxLength: 20 }).map(asHex) },
  { weight: 1, arbitrary: fc.nat(40).map((from) => encodeURIComponent(sentence.slice(from))) },
);

const literal = fc
  .tuple(
    fc.constantFrom('"', "'"),
    fc.constantFrom('a', 'b1', 'c d ', ' e', 'n', 'secret1', 'efghijk', '\\\\', '\\n', '$x', 'x'.repeat(70)),
    fc.constantFrom('', '', '', ' ', '1', 'word'),
  )
  .map(([quote, word, rest]) => `${quote}${word}${rest}${quote}`);
const gap = fc.constantFrom(
  ' + ',
  '+',
  ' . ',
  ' & ',
  ' ',
  '\n  ',
  ' \\\n',
  ' + L',
  '',
  ', ',
  `\n${' '.repeat(200)}+ `,
);

/** Literals that may be joined. */
const chain = fc
  .array(fc.tuple(literal, gap), { minLength: 2, maxLength: 6 })
  .map((parts) => `x = ${parts.flat().join('')};\n`);
const array = fc
  .tuple(fc.array(literal, { maxLength: 4 }), fc.constantFrom('""', "''", '``', '","'), fc.boolean())
  .map(([literals, separator, isArgument]) =>
    isArgument ? `${separator}.join([${literals.join(', ')}])` : `[${literals.join()}] .join( ${separator} )`,
  );

/** Texts in which much may be encoded. */
export const encodedTexts = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: scraps },
      { weight: 1, arbitrary: chain },
      { weight: 1, arbitrary: array },
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => new Uint8Array(Buffer.from(parts.join(''))));

function asBase64(content: string | Uint8Array): string {
  return Buffer.from(content).toString('base64');
}

function asHex(content: Uint8Array): string {
  return Buffer.from(content).toString('hex');
}

function wrapped(base64: string): string {
  return base64.replaceAll(/.{64}/g, '$&\n');
}
