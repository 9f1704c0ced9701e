import { ScanError } from '../model/scan-error.ts';

const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const digits = '0123456789';

const alphabets: ReadonlyMap<string, string> = new Map([
  ['hex', `${digits}abcdef`],
  ['HEX', `${digits}ABCDEF`],
  ['alnum', digits + upper + lower],
  ['ALNUM', digits + upper],
  ['lowernum', digits + lower],
  ['alpha', upper + lower],
  ['lower', lower],
  ['word', lower],
  ['upper', upper],
  ['digit', digits],
  ['base64', `${digits}${upper}${lower}+/`],
  ['base64url', `${digits}${upper}${lower}-_`],
  ['base32', `${upper}234567`],
  ['any', `${digits}${upper}${lower}!#$%&()*+,-./:;<=>?@[]^_{|}~`],
]);

const maxLength = 100_000;

/**
 * Replaces placeholders such as `{hex:64}` by text that looks random: the same for the same example and seed.
 *
 * Knows `{uuid}`, `{pem:n}` (n lines of base64), the names of the alphabets, and `{{` for a literal brace.
 *
 * @throws ScanError when a placeholder is unknown
 */
export function fillPlaceholders(example: string, seed = 1): string {
  const random = randomNumbers(seed, example);
  return example.replaceAll(/\{\{|\{([^{}]*)\}?/g, (whole: string, name?: string) =>
    whole === '{{' ? '{' : fill(name ?? '', random),
  );
}

function fill(name: string, random: () => number): string {
  if (name === 'uuid') return uuid(random);
  const [, kind = '', digitsOfCount = ''] = /^([A-Za-z0-9]+):(\d{1,6})$/.exec(name) ?? [];
  const count = Math.min(Number(digitsOfCount), maxLength);
  if (kind === 'pem') return Array.from({ length: count }, () => draw('base64', 64, random)).join('\n');
  return draw(kind, count, random);
}

function draw(kind: string, count: number, random: () => number): string {
  const alphabet = alphabets.get(kind);
  if (alphabet === undefined) {
    const known = ['uuid', 'pem:n', ...alphabets.keys()].join(', ');
    throw new ScanError('CONFIG', `a placeholder is not one of ${known}; write {{ for a literal brace`);
  }
  return Array.from({ length: count }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join(
    '',
  );
}

function uuid(random: () => number): string {
  const hex = (count: number): string => draw('hex', count, random);
  const variant = '89ab'.charAt(Math.floor(random() * 4));
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
}

/** Marsaglia's xorshift32, started from the seed and the FNV-1a hash of the text. */
export function randomNumbers(seed: number, text: string): () => number {
  let state = Math.imul(seed, 0x9e_37_79_b1) ^ 0x81_1c_9d_c5;
  for (const char of text) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01_00_01_93);
  if (state === 0) state = 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_00_00_00_00;
  };
}
