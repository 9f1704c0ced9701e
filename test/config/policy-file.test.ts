import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPolicyFile } from '../../src/config/policy-file.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describe('a policy file', () => {
  it('is read without its byte order mark', () => {
    const dir = temporaryFolder({ file: '\uFEFFtext\r\n' });
    expect(readPolicyFile(path.join(dir, 'file'))).toBe('text\r\n');
  });

  it('may be missing, with its folder or without', () => {
    const dir = temporaryFolder({ file: '' });
    expect(readPolicyFile(path.join(dir, 'none'))).toBeNull();
    expect(readPolicyFile(path.join(dir, 'file/below'))).toBeNull();
  });

  it.each<[string, (file: string) => void, string]>([
    ['a folder', (file) => mkdirSync(file), 'is not a file'],
    ['a pipe that nobody writes to', (file) => execFileSync('mkfifo', [file]), 'is not a file'],
    ['a device', (file) => symlinkSync('/dev/zero', file), 'is not a file'],
    ['a link to itself', (file) => symlinkSync(file, file), 'cannot be read'],
    [
      'too large',
      (file) => {
        execFileSync('touch', [file]);
        truncateSync(file, 2 ** 26 + 1);
      },
      'is larger than 64 MiB',
    ],
  ])('is refused when it is %s', (_, make, problem) => {
    const file = path.join(temporaryFolder(), 'file');
    make(file);
    expect(() => readPolicyFile(file)).toThrow(
      expect.objectContaining({ code: 'CONFIG', message: expect.stringContaining(`${file} ${problem}`) }),
    );
  });
});
