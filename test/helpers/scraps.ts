import { deflateSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { builtinRules } from './builtin-rules.ts';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';

const { rules } = builtinRules;
const examples = rules.flatMap(({ matches, ignores }) => [...matches, ...ignores]);
const examplesWithParts = rules.filter(({ parts }) => parts.length > 0).flatMap(({ matches }) => matches);
const keywords = rules.flatMap((rule) => rule.keywords);
const words =
  'alpha beta int return value config default the to key name user host table index size null'.split(' ');

const secret = fc
  .tuple(fc.oneof(fc.constantFrom(...examples), fc.constantFrom(...examplesWithParts)), fc.nat(50))
  .map(([example, seed]) => fillPlaceholders(example, seed + 1));

const filler = fc
  .array(
    fc.tuple(
      fc.constantFrom(...words),
      fc.constantFrom(' ', ' ', '_', ', ', '(', ');', ' = ', '\n', '\n    ', '/'),
    ),
    { maxLength: 150 },
  )
  .map((pairs) => pairs.flat().join(''));

const line = secret.map((text) => text.replaceAll('\n', ' '));
const long = fc
  .array(fc.oneof(secret, filler), { minLength: 1, maxLength: 4 })
  .map((texts) => texts.join('\n'));
const share = fc.constantFrom(1, 0.3, 0.05);

/** A secret with a part left out at its start or end. */
const half = fc.tuple(secret, fc.nat(), fc.boolean()).map(([text, cut, isEnd]) => {
  const at = cut % (text.length + 1);
  return isEnd ? text.slice(at) : text.slice(0, at);
});

const wrapped = fc
  .tuple(long, fc.constantFrom(40, 64, 76), fc.constantFrom('\n', '\r\n', '\\n', '\n    '))
  .map(([text, width, lineBreak]) => {
    const lines = Buffer.from(text)
      .toString('base64')
      .match(new RegExp(`.{1,${width}}`, 'g'));
    return (lines ?? []).join(lineBreak);
  });

const encoded = fc
  .tuple(long, fc.constantFrom('base64', 'base64url', 'hex'), fc.constantFrom('', '0x', '"'))
  .map(([text, encoding, before]) => before + Buffer.from(text).toString(encoding));

const packed = fc
  .tuple(
    long,
    fc.constantFrom(
      (text: string) => gzipSync(text).toString('base64'),
      (text: string) => gzipSync(text).toString('hex'),
      (text: string) => deflateSync(text).toString('base64'),
      (text: string) => deflateSync(text).toString('hex'),
    ),
  )
  .map(([text, pack]) => pack(text));

const escapes: readonly ((code: number) => string)[] = [
  (code) => `%${code.toString(16).padStart(2, '0')}`,
  (code) => `\\u${code.toString(16).padStart(4, '0')}`,
  (code) => `\\x${code.toString(16).padStart(2, '0')}`,
  (code) => `\\u{${code.toString(16)}}`,
  (code) => `\\${code.toString(8).padStart(3, '0')}`,
  (code) => `&#${code};`,
];

const escaped = fc
  .tuple(line, fc.constantFrom(...escapes), share, fc.nat(99))
  .map(([text, escape, part, seed]) =>
    Array.from(text, (char, index) =>
      ((index * 37 + seed) % 100) / 100 < part && char < '\x80' ? escape(char.charCodeAt(0)) : char,
    ).join(''),
  );

/** A secret as several literals. */
const joined = fc
  .tuple(
    line,
    fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('"', "'"),
    fc.constantFrom(' + ', '.', ' & ', ' ', '\n  + ', '\n', ' \\\n', ', '),
    fc.constantFrom(['', ''], ['password: ', ''], ['[', '].join("")'], ['"".join([', '])']),
  )
  .map(([text, cuts, quote, joint, [before = '', after = '']]) => {
    const plain = text.replaceAll(quote, '');
    const sorted = cuts.map((cut) => cut % (plain.length + 1)).toSorted((a, b) => a - b);
    const pieces = [0, ...sorted].map((from, index) => plain.slice(from, sorted[index]));
    return before + pieces.map((piece) => quote + piece + quote).join(joint) + after;
  });

const pem = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.nat(20))
  .map(([lines, seed]) =>
    fillPlaceholders(`-----BEGIN RSA PRIVATE KEY-----\n{pem:${lines}}\n-----END RSA PRIVATE KEY-----`, seed),
  );

/** Settings that belong to a secret many lines away. */
const setting = fc
  .tuple(
    fc.constantFrom(
      'host: smtp.example.org',
      'username = ann@example.org',
      'MAIL_HOST=smtp.acme.io',
      'port: 587',
    ),
    fc.integer({ min: 1, max: 14 }),
  )
  .map(([text, lines]) => text + '\n'.repeat(lines));

const marks = [
  ' # leaksieve:ignore',
  ' // gitleaks:allow',
  '# leaksieve:ignore-next-line reason="x"\n',
  ' # pragma: allowlist nextline secret\n',
];
const signs = [
  '\n',
  '\r\n',
  '"',
  "'",
  '\\',
  '\0',
  ' ',
  '=',
  ',',
  '[',
  ']',
  '.',
  '+',
  '%',
  '&',
  '/',
  'a',
  '1',
  '0x',
];
const letters = ['é', '世界', '😀', 'naïve '];
/** Bytes that are no UTF-8. */
const latin = [Buffer.from('\xe9', 'latin1'), Buffer.from('\x80\x81', 'latin1')];

/** A piece of a file: a secret in some guise, something near one, or what changes how its surroundings are read. */
export const scrap: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 60, arbitrary: fc.oneof(secret, half, wrapped, encoded, packed, escaped, joined).map(toBytes) },
  { weight: 25, arbitrary: fc.oneof(filler, pem, setting, fc.constantFrom(...keywords)).map(toBytes) },
  { weight: 25, arbitrary: fc.constantFrom(...marks, ...signs, ...letters).map(toBytes) },
  { weight: 1, arbitrary: fc.constantFrom(...latin) },
);

/** A file made of scraps, most of them on lines of their own. */
export const scrapText: fc.Arbitrary<Buffer> = fc
  .array(fc.tuple(scrap, fc.constantFrom('\n', '\n', '\n', ' ', '', '\r\n')), { maxLength: 12 })
  .map((pieces) => Buffer.concat(pieces.flatMap(([bytes, behind]) => [bytes, toBytes(behind)])));

function toBytes(text: string): Buffer {
  return Buffer.from(text);
}
