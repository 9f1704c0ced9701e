import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leaksieve } from '../helpers/command.ts';

const file = readFileSync('.pre-commit-hooks.yaml', 'utf8');
const hooks = file.split(/^- /m).slice(1);
const valueOf = (hook: string, key: string): string | undefined =>
  new RegExp(`^ *${key}: *(.*)$`, 'm').exec(hook)?.[1];

describe('the hooks of the pre-commit framework', () => {
  it('are one that installs leaksieve and one that takes the installed one', () => {
    expect(hooks.map((hook) => [valueOf(hook, 'id'), valueOf(hook, 'language')])).toEqual([
      ['leaksieve', 'node'],
      ['leaksieve-system', 'system'],
    ]);
  });

  it.each(hooks.map((hook) => [valueOf(hook, 'id'), hook]))(
    '%s scans the index once, whatever files changed',
    (_, hook) => {
      expect(valueOf(hook, 'pass_filenames')).toBe('false');
      expect(valueOf(hook, 'require_serial')).toBe('true');
      expect(valueOf(hook, 'always_run')).toBe('true');
      expect(valueOf(hook, 'minimum_pre_commit_version')).toBe('3.2.0');
    },
  );

  it.each(hooks.map((hook) => [valueOf(hook, 'entry')]))('%s is a command that there is', (entry) => {
    const [program, ...args] = entry!.split(' ');
    expect(program).toBe('leaksieve');
    expect(leaksieve([...args, '--help']).code).toBe(0);
  });

  it('does not scan the index for a push, which would be clean whatever is pushed', () => {
    for (const hook of hooks) {
      expect(valueOf(hook, 'stages')).toBe('[pre-commit, pre-merge-commit, manual]');
    }
  });
});
