import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFile } from '../../src/report/replace-file.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function* failing(): Generator<string> {
  yield 'half';
  throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
}

describe('a file that is replaced', () => {
  it('is new with the mode asked for, and keeps its own later', () => {
    const file = path.join(temporaryFolder(), 'report.json');
    replaceFile(file, ['a', 'bé'], 0o600);
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['abé', 0o600]);
    chmodSync(file, 0o640);
    replaceFile(file, ['b'], 0o600);
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['b', 0o640]);
  });

  it('stays as it was where the new one fails half way, and leaves nothing beside', () => {
    const dir = temporaryFolder({ 'report.json': 'old' });
    const file = path.join(dir, 'report.json');
    expect(() => replaceFile(file, failing(), 0o600)).toThrow(`cannot write ${file}: ENOSPC`);
    expect([readFileSync(file, 'utf8'), readdirSync(dir)]).toEqual(['old', ['report.json']]);
  });

  it('stays a link, what it leads to is replaced', () => {
    const dir = temporaryFolder({ 'real.json': 'old' });
    symlinkSync('real.json', path.join(dir, 'link.json'));
    replaceFile(path.join(dir, 'link.json'), ['new'], 0o600);
    expect(lstatSync(path.join(dir, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(dir, 'real.json'), 'utf8')).toBe('new');
  });

  it('is written to as it is where it is a pipe, and refused where it is a folder', async () => {
    const dir = temporaryFolder();
    const pipe = path.join(dir, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'ignore'] });
    const read = reader.stdout.toArray();
    replaceFile(pipe, ['through'], 0o600);
    await once(reader, 'close');
    expect(Buffer.concat(await read).toString()).toBe('through');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    mkdirSync(path.join(dir, 'folder'));
    expect(() => replaceFile(path.join(dir, 'folder'), ['x'], 0o600)).toThrow(/EISDIR/);
  });

  // Who may do everything is not kept from making a file.
  it.skipIf(process.getuid?.() === 0)('is written to as it is in a folder that may not be', () => {
    const dir = temporaryFolder({ 'report.json': 'old' });
    const file = path.join(dir, 'report.json');
    chmodSync(dir, 0o500);
    replaceFile(file, ['new'], 0o600);
    chmodSync(dir, 0o700);
    expect(readFileSync(file, 'utf8')).toBe('new');
    chmodSync(dir, 0o500);
    expect(() => replaceFile(path.join(dir, 'other'), ['new'], 0o600)).toThrow(/EACCES/);
    chmodSync(dir, 0o700);
    writeFileSync(file, '');
  });
});
