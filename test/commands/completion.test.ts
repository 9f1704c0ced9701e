import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { programFor } from '../../src/commands/program.ts';
import { commands } from '../../src/commands/table.ts';
import { findProgram } from '../../src/hooks/find-program.ts';
import { leaksieve } from '../helpers/command.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
const scripts = new Map(shells.map((shell) => [shell, leaksieve(['completion', shell]).stdout]));
const program = await programFor([], commands);

interface Listed {
  readonly path: string;
  readonly options: readonly string[];
  readonly children: readonly string[];
}

/** All commands with what their help shows, asked of commander itself. */
function listed(command: Command, path: string): readonly Listed[] {
  const help = command.createHelp();
  const children = help.visibleCommands(command).filter((child) => child.name() !== 'help');
  const options = help.visibleOptions(command).flatMap(({ short, long }) => [short, long]);
  return [
    {
      path,
      options: options.filter((name) => name !== undefined),
      children: children.map((child) => child.name()),
    },
    ...children.flatMap((child) => listed(child, `${path} ${child.name()}`)),
  ];
}

const all = listed(program, 'leaksieve');

/** What bash offers for the last of some words. */
function offered(words: readonly string[]): readonly string[] {
  const script = `${scripts.get('bash')}\nCOMP_WORDS=("$@")\nCOMP_CWORD=$(($# - 1))\n_leaksieve\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-u', '-c', script, 'bash', ...words], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.trimEnd().split('\n');
}

it('knows commands of commands', () => {
  expect(all.map(({ path }) => path)).toContain('leaksieve hook install');
});

describe.each(shells)('the script for %s', (shell) => {
  it('has every option and command that help shows', () => {
    const text = scripts.get(shell)!;
    const bare = shell === 'fish' ? (name: string) => name.replace(/^-+/, '') : (name: string) => name;
    for (const { options, children } of all) {
      const missing = [...options.map(bare), ...children].filter(
        (name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text),
      );
      expect(missing).toEqual([]);
    }
  });

  it('has no option that help hides', () => {
    expect(scripts.get(shell)).not.toContain('report-path');
  });

  it.skipIf(shell === 'powershell' || findProgram(shell, process.env['PATH'] ?? '') === null)(
    'is one that the shell can read',
    () => {
      const file = path.join(temporaryFolder(), 'script');
      writeFileSync(file, scripts.get(shell)!);
      expect(spawnSync(shell, ['-n', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    },
  );
});

const hasFish = findProgram('fish', process.env['PATH'] ?? '') !== null;

describe.skipIf(!hasFish)('fish, where it is installed', () => {
  it.each([
    ['leaksieve g', ['git', 'github']],
    ['leaksieve git --sta', ['--staged']],
    ['leaksieve git --severity h', ['high']],
    ['leaksieve git --format sa', ['sarif']],
    ['leaksieve completion z', ['zsh']],
  ])('completes %j to %j', (line, expected) => {
    const script = `${scripts.get('fish')}\ncomplete -C '${line}'`;
    const { stdout } = spawnSync('fish', ['--no-config', '-c', script], { encoding: 'utf8' });
    expect(stdout.match(/^[^\t\n]+/gm)).toEqual(expected);
  });
});

describe('bash', () => {
  it.each([
    ['leaksieve g', ['git', 'github']],
    ['leaksieve hook in', ['install']],
    ['leaksieve git --st', ['--staged', '--store']],
    ['leaksieve git --color a', ['auto', 'always']],
    ['leaksieve git --color = ne', ['never']],
    ['leaksieve hook install --manager l', ['lefthook']],
    ['leaksieve completion f', ['fish']],
    ['leaksieve git -f sa', ['sarif']],
    ['leaksieve git -c --staged hook', ['']],
    ['leaksieve git git', ['']],
    ['leaksieve dir -o --', ['']],
  ])('completes %j to %j', (line, expected) => {
    expect(offered(line.split(' '))).toEqual(expected);
  });

  it.each(all.map(({ path, options }) => [path, options] as const))(
    'offers all options of %s',
    (line, options) => {
      expect(offered([...line.split(' '), '-'])).toEqual(options);
    },
  );
});

it('refuses a shell that it does not know, and names those it does', () => {
  const refused = leaksieve(['completion', 'tcsh']);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('bash, zsh, fish, powershell');
});
