import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';
import { leaksieve } from '../helpers/command.ts';
import { keptFiles } from '../helpers/kept-files.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** After how many milliseconds code was kept: the first eight bytes of a file. */
const headerBytes = 8;

/** A folder with a secret, scanned with a cache of its own. Gives the files that are kept then. */
function scanner(): () => readonly string[] {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'a.env'), fillPlaceholders('BREVO_API_KEY=xkeysib-{hex:64}-{alnum:16}\n'));
  const cache = temporaryFolder();
  return () => {
    const { code, stdout, stderr } = leaksieve(['dir', folder], { env: { NODE_COMPILE_CACHE: cache } });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('brevo-api-key');
    return keptFiles(cache, /\.code$/);
  };
}

function inodes(files: readonly string[]): readonly number[] {
  return files.map((file) => statSync(file).ino);
}

describe('compiled code of scripts', () => {
  it('is kept once, for its owner alone', () => {
    const scan = scanner();
    const files = scan();
    expect(files.map((file) => path.basename(file).replace(/-.*/, ''))).toEqual(
      expect.arrayContaining(['scan', 'search']),
    );
    files.forEach((file) => expect(statSync(file).mode & 0o777).toBe(0o600));
    const before = inodes(files);
    expect(inodes(scan())).toEqual(before);
  });

  it('has the functions that were called: it is larger than what a start compiles', () => {
    const scan = scanner();
    const whole = scan().find((file) => /\/scan-/.test(file));
    const cache = temporaryFolder();
    leaksieve(['--help'], { env: { NODE_COMPILE_CACHE: cache } });
    const [small] = keptFiles(cache, /\/scan-[^/]+\.code$/);
    expect(statSync(whole!).size).toBeGreaterThan(statSync(small!).size * 1.2);
  });

  it.each([
    ['a byte of it was changed', (bytes: Buffer) => bytes.fill(bytes[500]! ^ 1, 500, 501)],
    ['it was cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    ['it is empty', () => Buffer.alloc(0)],
  ])('is made again where %s', (_, damage) => {
    const scan = scanner();
    const files = scan();
    const before = inodes(files);
    files.forEach((file) => writeFileSync(file, damage(readFileSync(file))));
    expect(scan()).toEqual(files);
    inodes(files).forEach((inode, index) => expect(inode).not.toBe(before[index]));
  });

  it('is made again by a process that runs much longer', () => {
    const scan = scanner();
    const files = scan();
    const before = inodes(files);
    files.forEach((file) => writeFileSync(file, readFileSync(file).fill(0, 0, headerBytes)));
    scan();
    inodes(files).forEach((inode, index) => expect(inode).not.toBe(before[index]));
  });
});
