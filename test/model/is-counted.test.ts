import { describe, expect, it } from 'vitest';
import { isCounted } from '../../src/model/is-counted.ts';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';

describe('a text that counts up', () => {
  it.each([
    'abcdef1234567890',
    '0123456789abcdef0123456789abcdef',
    'ABCD1234EFGH5678IJKL9012',
    '1a2b3c4d5e6f7890',
    'abc123def456ghi789',
    '9876543210fedcba',
    'qwertyuiopasdfghjkl',
    'live_abcdefghijklmnopqrstuvwxyz',
    'abcd1234-5678-90ef-ghij-klmn12345678',
  ])('is %j', (text) => expect(isCounted(text)).toBe(true));

  it.each([
    ['a short one', 'abcdef123456'],
    ['nothing', ''],
    ['words', 'correct-horse-battery-staple'],
    ['one character', 'a'.repeat(32)],
    ['a random key that a count follows', fillPlaceholders('{alnum:32}0123456789')],
  ])('is not %s', (_name, text) => expect(isCounted(text)).toBe(false));

  it.each(['{hex:32}', '{alnum:24}', '{base64:40}', '{uuid}', '{lower:30}'])(
    'is none of many random %s',
    (shape) => {
      const texts = Array.from({ length: 2000 }, (_, seed) => fillPlaceholders(shape, seed));
      expect(texts.filter(isCounted)).toEqual([]);
    },
  );
});
