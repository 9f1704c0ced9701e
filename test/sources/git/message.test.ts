import { describe, expect, it } from 'vitest';
import { messageStart, parseCommit, taggedObject } from '../../../src/sources/git/message.ts';

function commit(author: string): Buffer {
  return Buffer.from(
    `tree ${'a'.repeat(40)}\nauthor ${author}\ncommitter x <x> 0 +0000\n\nsubject\n\nbody\n`,
  );
}

describe('a commit object', () => {
  it.each([
    [
      'Ann Author <ann@example.org> 1700000000 +0100',
      'Ann Author',
      'ann@example.org',
      '2023-11-14T23:13:20+01:00',
    ],
    [
      'Ann Author <ann@example.org> 1700000000 +0000',
      'Ann Author',
      'ann@example.org',
      '2023-11-14T22:13:20Z',
    ],
    ['Ann <a> 0 -0730', 'Ann', 'a', '1969-12-31T16:30:00-07:30'],
    [' <> 0 +0000', '', '', '1970-01-01T00:00:00Z'],
    ['Ann <a> 99999999999999 +0000', 'Ann', 'a', '1970-01-01T00:00:00Z'],
    ['nothing that git would write', '', '', '1970-01-01T00:00:00Z'],
  ])('by %j is read', (line, author, email, date) => {
    expect(parseCommit('id', commit(line))).toEqual({
      id: 'id',
      author,
      email,
      date,
      message: 'subject\n\nbody',
    });
  });

  it('without a message has it at its end', () => {
    const object = Buffer.from('tree x');
    expect(messageStart(object)).toBe(object.length);
  });

  it('is named by its tag with its type', () => {
    const tag = Buffer.from(`object ${'b'.repeat(40)}\ntype commit\ntag v1\n\nmessage`);
    expect(taggedObject(tag)).toEqual({ oid: 'b'.repeat(40), type: 'commit' });
  });
});
