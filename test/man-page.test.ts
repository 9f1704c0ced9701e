import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { documentedCommands } from '../scripts/documented-commands.ts';
import { manPage } from '../scripts/man-page.ts';
import { findProgram } from '../src/hooks/find-program.ts';

const page = await manPage('1.2.3', new Date('2026-11-28'));

it('the manual page has every command with its options', async () => {
  const text = page.replaceAll('\\-', '-');
  const commands = await documentedCommands();
  expect(commands.length).toBeGreaterThan(10);
  for (const { path, options } of commands) {
    expect(text).toContain(path);
    for (const { term } of options) expect(text).toContain(term.replaceAll('…', '...'));
  }
});

it.skipIf(findProgram('mandoc', process.env['PATH'] ?? '') === null)(
  'mandoc, where it is installed, warns of nothing in it',
  () => {
    const { status, stdout } = spawnSync('mandoc', ['-Tlint', '-Wwarning'], {
      input: page,
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, '']);
  },
);
