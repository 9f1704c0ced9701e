import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { examples } from '../../src/commands/examples.ts';
import { programFor } from '../../src/commands/program.ts';
import { commands } from '../../src/commands/table.ts';
import { findProgram } from '../../src/hooks/find-program.ts';
import { leaksieve } from '../helpers/command.ts';

const program = await programFor([], commands);

function all(command: Command, path: string): readonly (readonly [string, Command])[] {
  const visible = command.createHelp().visibleCommands(command);
  const children = command.commands.filter((child) => visible.includes(child));
  const nested = children.map((child) => all(child, `${path} ${child.name()}`.trim()));
  return [[path, command], ...nested.flat()];
}

const known = new Map(all(program, ''));

describe('help', () => {
  it.each([[], ['git'], ['hook', 'install']])('starts with examples: %s %s', (...words) => {
    const { code, stdout } = leaksieve([...words, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Examples:\n {2}leaksieve .+\n(?:.+\n)*\nUsage: leaksieve/);
  });

  it('has examples of every command, and of no other', () => {
    expect(Object.keys(examples).toSorted()).toEqual([...known.keys()].toSorted());
  });

  const lines = Object.entries(examples).flatMap(([path, own]) => own.map(([line]) => [line, path] as const));

  it.each(lines)('shows what the program takes: %s', (line, path) => {
    const [, typed = ''] = /\bleaksieve ([^)"]*)/.exec(line) ?? [];
    const words = typed.split(' ');
    expect(typed).toMatch(new RegExp(`^${path}`));
    const command = known.get(`${words[0]} ${words[1]}`) ?? known.get(words[0]!);
    const names = command?.options.flatMap(({ short, long }) => [short, long]);
    const unknown = words.filter((word) => word.startsWith('-') && names?.includes(word) !== true);
    expect(unknown).toEqual([]);
  });
});

describe('the manual page', () => {
  const page = readFileSync('dist/leaksieve.1', 'utf8');

  it('has every command and every option that help shows', () => {
    const text = page.replaceAll('\\-', '-');
    for (const [path, command] of known) {
      expect(text).toContain(path === '' ? 'leaksieve' : `.SS "leaksieve ${path}`);
      for (const { long } of command.createHelp().visibleOptions(command)) {
        if (long !== '--help') expect(text).toMatch(new RegExp(`^\\.B .*${long}(?![\\w-])`, 'm'));
      }
    }
  });

  it.skipIf(findProgram('groff', process.env['PATH'] ?? '') === null)('is what roff can read', () => {
    const { stdout, stderr } = spawnSync('groff', ['-man', '-ww', '-Tutf8', '-P-c'], {
      input: page,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    // Bold is a character struck twice.
    const strikes = Array.from('--range', (letter) => `${letter}\b${letter}`);
    expect(stdout).toContain(strikes.join(''));
  });
});
