import { describe, expect, it } from 'vitest';
import { zipDirectory } from '../../../src/sources/content/zip-directory.ts';
import { zip } from '../../helpers/zip.ts';

/** The names that a directory lists, and whether it is whole. */
function read(bytes: Buffer): { readonly names: readonly string[]; readonly isWhole: boolean } {
  const names: string[] = [];
  const entries = zipDirectory(bytes);
  let next = entries.next();
  for (; next.done !== true; next = entries.next()) {
    names.push(next.value.name);
  }
  return { names, isWhole: next.value };
}

describe('the directory of a zip', () => {
  const files = ['a', 'b', 'c'].map((name) => ({ name, content: name }));
  const bytes = zip(files);
  const directoryStart = bytes.indexOf('PK\x01\x02', 0, 'latin1');

  it('is found behind what stands before the zip, and knows where its files are then', () => {
    const [entry] = zipDirectory(Buffer.concat([Buffer.from('#!/bin/sh\n'), bytes]));
    expect(entry).toMatchObject({ name: 'a', offset: 10 });
  });

  it('is whole with more files than its count can say', () => {
    const many = Array.from({ length: 65_540 }, () => ({ name: 'x', content: '', method: 0 }));
    const { names, isWhole } = read(zip(many));
    expect([names.length, isWhole]).toEqual([65_540, true]);
  });

  it.each([
    ['is cut off', bytes.subarray(0, directoryStart + 60)],
    ['is not there', bytes.subarray(0, directoryStart)],
    ['lists fewer files than it says', Buffer.from(bytes).fill(9, bytes.length - 12, bytes.length - 11)],
    ['says that it is elsewhere', Buffer.from(bytes).fill(0x7f, bytes.length - 10, bytes.length - 2)],
  ])('that %s is not whole', (_, damaged) => {
    expect(read(damaged).isWhole).toBe(false);
  });
});
