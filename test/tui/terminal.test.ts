import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { screenLooks } from '../../src/config/tui-flags.ts';
import { clipboardSequence } from '../../src/tui/terminal/clipboard.ts';
import { editorCommand, fileBelow } from '../../src/tui/terminal/editor.ts';
import { noTerminalReason } from '../../src/tui/terminal/no-terminal.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describe('the editor', () => {
  it.each([
    [{ EDITOR: 'vim' }, ['vim', '+7', '/f']],
    [{ EDITOR: 'vim', VISUAL: '/usr/bin/code -n' }, ['/usr/bin/code', '-n', '--goto', '/f:7:3', '--wait']],
    [{ EDITOR: 'hx' }, ['hx', '/f:7:3']],
    [{ EDITOR: 'idea' }, ['idea', '--wait', '--line', '7', '/f']],
  ])('of %j is told the line', (env, command) => {
    expect(editorCommand(env, '/f', 7, 3)).toEqual(command);
  });

  it('is none where none is set', () => expect(editorCommand({ EDITOR: ' ' }, '/f', 1, 1)).toBeNull());

  it('opens files below the folder alone, whatever a report or a link says', () => {
    const root = path.join(temporaryFolder(), 'root');
    mkdirSync(root);
    writeFileSync(path.join(root, '+q.env'), '');
    writeFileSync(path.join(root, '..', 'outside.env'), '');
    symlinkSync('../outside.env', path.join(root, 'link.env'));
    expect(fileBelow(root, '+q.env')).toBe(path.join(realpathSync(root), '+q.env'));
    for (const name of ['../outside.env', 'link.env', 'none', '', '\0'])
      expect(fileBelow(root, name)).toBeNull();
  });
});

it('a text goes to the clipboard as OSC 52, bounded', () => {
  expect(clipboardSequence('a\u001Bb')).toBe('\u001B]52;c;YRti\u0007');
  expect(clipboardSequence('x'.repeat(1e6)).length).toBeLessThan(100_000);
});

it.each([
  [{}, true, true, null],
  [{}, false, true, 'standard input is no terminal'],
  [{}, true, false, 'standard output is no terminal'],
  [{ TERM: 'dumb' }, true, true, 'TERM is dumb'],
  [{ CI: 'true' }, true, true, 'CI is set'],
])('with %j, terminals %s and %s, nothing is drawn because: %s', (env, stdin, stdout, reason) => {
  expect(noTerminalReason({ stdin: { isTTY: stdin }, stdout: { isTTY: stdout } }, env)).toBe(reason);
});

it.each([
  [{ color: 'auto' }, {}, { hasColor: true, isAscii: false, isAccessible: false }],
  [
    { color: 'auto' },
    { NO_COLOR: '1', LANG: 'de_DE.UTF-8' },
    { hasColor: false, isAscii: false, isAccessible: false },
  ],
  [
    { color: 'always' },
    { NO_COLOR: '1', LC_ALL: 'C' },
    { hasColor: true, isAscii: true, isAccessible: false },
  ],
  [
    { color: false, ascii: true, accessible: true },
    {},
    { hasColor: false, isAscii: true, isAccessible: true },
  ],
])('flags %j in %j look so', (flags, env, looks) => expect(screenLooks(flags, env)).toEqual(looks));
