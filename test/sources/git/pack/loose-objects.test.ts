import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import type { StoreProblem } from '../../../../src/sources/git/pack/store-problem.ts';
import { looseObjects, readLooseObject } from '../../../../src/sources/git/pack/loose-objects.ts';

function objectFile(content: Buffer): string {
  return path.join(temporaryFolder({ object: content }), 'object');
}

describe('the loose objects', () => {
  it('are the files whose names are ids', () => {
    const rest = '0'.repeat(38);
    const dir = temporaryFolder({
      [`ab/${rest}`]: '',
      'ab/tmp_obj_x': '',
      [`info/${rest}`]: '',
      [`AB/${rest}`]: '',
    });
    const other = temporaryFolder({ [`ab/${rest}`]: '', [`00/${rest}`]: '' });
    expect(looseObjects([dir, other], 20, [])).toEqual([
      { oid: `00${rest}`, path: path.join(other, '00', rest) },
      { oid: `ab${rest}`, path: path.join(dir, 'ab', rest) },
    ]);
  });

  it('are not looked for in a file', () => {
    const dir = temporaryFolder({ ab: '' });
    const problems: StoreProblem[] = [];
    expect(looseObjects([dir], 20, problems)).toEqual([]);
    expect(problems.map(({ reason }) => reason)).toEqual(['it cannot be read (ENOTDIR)']);
  });
});

describe('a loose object', () => {
  it.each([0, 1, 5000, 3_000_000])('of %d bytes is read', (size) => {
    const bytes = randomBytes(size);
    const file = objectFile(deflateSync(Buffer.concat([Buffer.from(`blob ${size}\0`), bytes])));
    const content = readLooseObject(file, 3_000_000);
    expect(content).toMatchObject({ kind: 'content', type: 'blob', size });
    expect(content.kind === 'content' && bytes.equals(content.bytes)).toBe(true);
  });

  it('that is larger than allowed is not inflated', () => {
    const file = objectFile(deflateSync(Buffer.from(`blob 1001\0${'a'.repeat(1001)}`)));
    expect(readLooseObject(file, 1000)).toEqual({ kind: 'too-large', type: 'blob', size: 1001 });
  });

  it.each([
    ['its zlib stream is broken', Buffer.from('no zlib')],
    ['its header is broken', Buffer.alloc(0)],
    ['its zlib stream is broken', deflateSync(Buffer.from('blob 5\0hello')).subarray(0, -1)],
    ['its zlib stream is broken', deflateSync(Buffer.from(`blob 5\0${'a'.repeat(100_000)}`))],
    ['its header is broken', deflateSync(Buffer.from('blob 05\0hello'))],
    ['its header is broken', deflateSync(Buffer.from('bulb 5\0hello'))],
    ['its header is broken', deflateSync(Buffer.from('blob 5'))],
    ['its header is broken', deflateSync(Buffer.from(`blob ${'9'.repeat(30)}\0`))],
    ['it has not the length that it says', deflateSync(Buffer.from('blob 6\0hello'))],
    [
      'its file is longer than its content',
      Buffer.concat([deflateSync(Buffer.from('blob 1\0a')), Buffer.alloc(10_000)]),
    ],
  ])('is refused because %s', (reason, content) => {
    expect(readLooseObject(objectFile(content), 1 << 20)).toEqual({ kind: 'broken', reason });
  });

  it('is refused where it is no regular file', () => {
    const dir = temporaryFolder();
    execFileSync('mkfifo', [path.join(dir, 'pipe')]);
    mkdirSync(path.join(dir, 'folder'));
    symlinkSync('pipe', path.join(dir, 'link'));
    const reasons = ['pipe', 'folder', 'link', 'absent'].map((name) =>
      readLooseObject(path.join(dir, name), 1),
    );
    expect(reasons).toEqual([
      ...Array.from({ length: 3 }, () => ({ kind: 'broken', reason: 'it is not a regular file' })),
      { kind: 'broken', reason: 'it cannot be read (ENOENT)' },
    ]);
  });

  it('with flipped bytes is read right or refused', () => {
    const content = Buffer.from(`blob 600\0${'a text with some repetition '.repeat(30).slice(0, 600)}`);
    const file = objectFile(Buffer.alloc(0));
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const packed = deflateSync(content);
        packed[place % packed.length]! ^= change;
        writeFileSync(file, packed);
        const result = readLooseObject(file, 1 << 20);
        expect(result.kind !== 'content' || content.subarray(9).equals(result.bytes)).toBe(true);
      }),
    );
  });
});
