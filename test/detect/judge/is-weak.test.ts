import { describe, expect, it } from 'vitest';
import { isWeak } from '../../../src/detect/judge/is-weak.ts';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';

describe('a weak password', () => {
  it.each([
    '12345',
    '123456',
    '0123456',
    '12345678',
    '987654',
    '654321',
    '111111',
    '121212',
    'admin',
    'admin123',
    'root',
    'root1234',
    'test',
    'test123456',
    'testing123',
    'testtest',
    'something',
    'whatever1',
    'letmein123',
    'welcome1',
    'password1',
    'password123',
    'passw0rd',
    'p4ssw0rd',
    's3cr3t',
    'secret123',
    'mypass123',
    'abc123',
    'abcd1234',
    'qwerty',
    'qwerty123',
    'asdfgh',
    'asdfasdf',
    '1q2w3e4r',
    'jira_123456',
    'adg123456',
    'foo123',
    'user_1',
  ])('is %j', (text) => expect(isWeak(text)).toBe(true));

  it.each([
    '',
    'hunter2',
    'Summer2024!',
    'Password1',
    'P@ssw0rd',
    'Admin123!',
    'correcthorse',
    'administrator7',
    'rootbeer99',
    '48392017',
    'tester-4711-x',
    'passat1998',
  ])('is not %j', (text) => expect(isWeak(text)).toBe(false));

  it('is none of 10,000 random ones', () => {
    for (const example of ['{lowernum:8}', '{alnum:8}', '{lower:8}']) {
      const values = Array.from({ length: 10_000 }, (_, seed) => fillPlaceholders(example, seed));
      expect(values.filter(isWeak)).toEqual([]);
    }
  });

  it('is told quickly, whatever the text', () => {
    for (const unit of ['1', '12', 'a', 'abc', 'test', 'pass', '123456']) {
      expect(isWeak(`${unit.repeat(50_000)}!`)).toBe(false);
    }
  });
});
