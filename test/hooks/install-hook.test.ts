import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { array, assert, boolean, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBlock } from '../../src/hooks/hook-block.ts';
import { hookBlock } from '../../src/hooks/hook-script.ts';
import { installHook, type Installation } from '../../src/hooks/install-hook.ts';
import { uninstallHook } from '../../src/hooks/uninstall-hook.ts';
import { ScanError } from '../../src/model/scan-error.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const tool = { kind: 'installed', node: '/usr/bin/node', launcher: "/it's here/leaksieve.js" } as const;

function install(file: string, isShell = false, launcher: string = tool.launcher): Installation {
  return installHook(file, (form) => hookBlock('pre-push', { ...tool, launcher }, form), isShell);
}

function hookFile(content?: string | Buffer, mode = 0o755): string {
  const file = path.join(temporaryFolder(), 'pre-push');
  if (content !== undefined) {
    writeFileSync(file, content);
    chmodSync(file, mode);
  }
  return file;
}

const contents = [
  ['a shell script', '#!/bin/sh\necho hello\n'],
  ['a shell script without a last line break', '#!/bin/bash\necho hello'],
  ['nothing but a first line', '#!/bin/sh\n'],
  ['a first line without an end', '#!/bin/sh'],
  ['an empty file', ''],
  ['Windows line ends', '#!/bin/sh\r\necho hello\r\n'],
  ['Python', '#!/usr/bin/env python3\nprint("hello")\n'],
  ['bytes that are no text', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0xff, 0xfe, 10])],
  ['Latin-1', Buffer.from('#!/bin/sh\necho caf\u00e9\n', 'latin1')],
  ['a mark without an end', '#!/bin/sh\n# >>> leaksieve (whole) >>>\necho\n'],
] as const;

describe('a hook that was there', () => {
  it.each(contents)('is restored byte for byte: %s', (_, content) => {
    for (const mode of [0o755, 0o700, 0o644]) {
      const file = hookFile(content, mode);
      expect(install(file)).toBe('joined');
      expect(uninstallHook(file)).toBe('restored');
      expect(readFileSync(file)).toEqual(Buffer.from(content));
      expect(statSync(file).mode & 0o777).toBe(mode);
      expect(uninstallHook(file)).toBe('absent');
    }
  });

  it('is restored byte for byte whatever it holds', () => {
    const lines = constantFrom(
      '#!/bin/sh\n',
      '#!/bin/bash\r\n',
      'echo\n',
      '\0',
      '# <<< leaksieve <<<\n',
      '\n',
      'x',
    );
    const file = hookFile('');
    assert(
      property(array(lines), boolean(), boolean(), (pieces, isShell, isRun) => {
        const content = pieces.join('');
        writeFileSync(file, content);
        chmodSync(file, isRun ? 0o755 : 0o644);
        install(file, isShell);
        uninstallHook(file);
        return readFileSync(file, 'utf8') === content;
      }),
    );
  });

  it('keeps its mode while leaksieve is in it', () => {
    const file = hookFile('#!/bin/sh\n', 0o750);
    install(file);
    expect(statSync(file).mode & 0o777).toBe(0o750);
  });

  it('is not changed through a link, which is restored as a link', () => {
    const file = hookFile();
    const target = path.join(path.dirname(file), 'scripts');
    writeFileSync(target, '#!/bin/sh\n', { mode: 0o755 });
    symlinkSync('scripts', file);
    expect(install(file)).toBe('joined');
    expect(readFileSync(target, 'utf8')).toBe('#!/bin/sh\n');
    expect(lstatSync(file).isFile()).toBe(true);
    uninstallHook(file);
    expect(readlinkSync(file)).toBe('scripts');
  });

  it('is not lost to one that was kept earlier', () => {
    const file = hookFile('#!/usr/bin/env python3\n');
    writeFileSync(`${file}.before-leaksieve`, 'older');
    expect(() => install(file)).toThrow(ScanError);
    expect(readFileSync(file, 'utf8')).toBe('#!/usr/bin/env python3\n');
    expect(readFileSync(`${file}.before-leaksieve`, 'utf8')).toBe('older');
  });
});

describe('installing', () => {
  it('makes an executable hook where there is none, and leaves nothing when it is removed', () => {
    const file = path.join(temporaryFolder(), 'new folder', 'pre-push');
    expect(install(file)).toBe('made');
    expect(statSync(file).mode & 0o777).toBe(0o755);
    expect(uninstallHook(file)).toBe('removed');
    expect(lstatSync(file, { throwIfNoEntry: false })).toBeUndefined();
  });

  it.each([undefined, ...contents.map(([, content]) => content)])('twice changes nothing: %j', (content) => {
    const file = hookFile(content);
    install(file);
    const once = readFileSync(file);
    expect(install(file)).toBe('unchanged');
    expect(readFileSync(file)).toEqual(once);
  });

  it('again renews the lines when leaksieve has moved, in the form they have', () => {
    for (const content of [undefined, '#!/bin/sh\necho\n', '#!/usr/bin/env python3\n']) {
      const file = hookFile(content);
      install(file);
      const form = findBlock(readFileSync(file))?.form;
      expect(install(file, false, '/elsewhere/leaksieve.js')).toBe('renewed');
      const block = findBlock(readFileSync(file));
      expect(block?.text).toContain("'/elsewhere/leaksieve.js'");
      expect(block?.form).toBe(form);
      expect(uninstallHook(file)).toBe(content === undefined ? 'removed' : 'restored');
    }
  });

  it('makes a hook executable again that lost it', () => {
    const file = hookFile();
    install(file);
    chmodSync(file, 0o644);
    expect(install(file)).toBe('renewed');
    expect(statSync(file).mode & 0o777).toBe(0o755);
  });

  it('says in one error what to do when the folder cannot be written', () => {
    const notFolder = hookFile('a file');
    expect(() => install(path.join(notFolder, 'pre-push'))).toThrow(
      /cannot read the hook .* \(ENOTDIR\): see that/,
    );
  });

  it('refuses a folder that stands where the hook should be', () => {
    const file = hookFile();
    mkdirSync(file);
    expect(() => install(file)).toThrow(/is a folder, and git runs files: move it away first/);
    expect(uninstallHook(file)).toBe('absent');
    expect(lstatSync(file).isDirectory()).toBe(true);
  });
});

describe('lines that were added to the hook later', () => {
  it('stay when leaksieve made the file', () => {
    const file = hookFile();
    install(file);
    writeFileSync(file, `${readFileSync(file, 'utf8')}echo mine\n`);
    expect(uninstallHook(file)).toBe('restored');
    expect(readFileSync(file, 'utf8')).toBe('#!/bin/sh\necho mine\n');
  });

  it('are not overwritten by the hook that was kept', () => {
    const file = hookFile('#!/usr/bin/env python3\n');
    install(file);
    writeFileSync(file, `${readFileSync(file, 'utf8')}echo mine\n`);
    expect(() => uninstallHook(file)).toThrow(/has lines that leaksieve did not write: move them/);
    expect(readFileSync(file, 'utf8')).toContain('echo mine\n');
  });
});
