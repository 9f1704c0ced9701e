import { expect, it } from 'vitest';
import { isMadeUpKey } from '../../../src/detect/judge/is-made-up-key.ts';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';

it.each([
  'zone_abc123',
  'opk_test123',
  'abc123!!',
  '1234token',
  'F-AC-1234',
  'unittest3',
  'token123',
  '123ABC',
  '12345678abcdef',
])('takes %j for made up', (value) => expect(isMadeUpKey(value)).toBe(true));

it.each(['{lower:5}{digit:5}', '{hex:12}', 'xy_{alnum:8}', '{lower:4}-{lower:4}-{lower:4}', 'hunter2x9', ''])(
  'takes %j for a key',
  (example) => expect(isMadeUpKey(fillPlaceholders(example))).toBe(false),
);

it('is told quickly, whatever the text', () => {
  for (const unit of ['abc123', 'a-', '1', 'abc']) {
    expect(typeof isMadeUpKey(`${unit.repeat(20_000)}!`)).toBe('boolean');
  }
});
