import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfiguration } from '../../../src/rules/load-configuration.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { builtin, load, ids, ruleOf, disabling, own } from './load-files.ts';

describe('what a configuration builds on', () => {
  it.each([
    ['.leaksieve.toml', own, ['acme-key', 'beta-key', 'gamma-key', 'own']],
    ['.leaksieve.toml', `[extend]\nuseDefault = false\n${own}`, ['own']],
    ['.gitleaks.toml', own, ['own']],
    ['.gitleaks.toml', `[extend]\nuseDefault = true\n${own}`, ['acme-key', 'beta-key', 'gamma-key', 'own']],
    ['rules.toml', own, ['own']],
  ])('of %s with %j is %j', (name, text, expected) => {
    expect(ids(load({ [name]: text }))).toEqual(expected);
  });

  it('may be another file, named from beside it, with what that one extends', () => {
    const root = temporaryFolder();
    const files = {
      '.leaksieve.toml': `[extend]\npath = 'policy/team.toml'\n${own}`,
      'policy/team.toml': `[extend]\npath = '../org.toml'\n[[rules]]\nid = 'team'\nregex = 't'`,
      'org.toml': `[[rules]]\nid = 'org'\nregex = 'o'\n[[rules]]\nid = 'acme-key'\nseverity = 'low'`,
    };
    const loaded = load(files, {}, root);
    expect(ids(loaded)).toEqual(['acme-key', 'beta-key', 'gamma-key', 'org', 'team', 'own']);
    expect(ruleOf(loaded, 'acme-key')?.severity).toBe('low');
    expect(Object.fromEntries(loaded.sources)).toEqual({
      'acme-key': join(root, 'org.toml'),
      'beta-key': 'built-in',
      'gamma-key': 'built-in',
      org: join(root, 'org.toml'),
      team: join(root, 'policy/team.toml'),
      own: join(root, '.leaksieve.toml'),
    });
  });

  it('is taken from the root of the repository where a gitleaks file means that', () => {
    const files = { 'ci/.gitleaks.toml': `[extend]\npath = 'ci/base.toml'\n`, 'ci/base.toml': own };
    const root = temporaryFolder();
    expect(ids(load(files, { rootDir: root }, root))).toEqual(['own']);
  });

  it('may come from elsewhere than the disk', () => {
    const files = new Map([
      ['/repo/.leaksieve.toml', `[extend]\npath = 'base.toml'\n`],
      ['/repo/base.toml', own],
    ]);
    const options = { builtin, rootDir: '/repo', readText: (file: string) => files.get(file) };
    expect(ids(loadConfiguration('/repo/.leaksieve.toml', options))).toContain('own');
  });

  it('leaves out what is disabled, by id or alias', () => {
    expect(ids(load({ '.gitleaks.toml': disabling('acme-key') }))).toEqual(['beta-key', 'gamma-key']);
    expect(ids(load({ '.gitleaks.toml': disabling('acme-token') }))).toEqual(['beta-key', 'gamma-key']);
    expect(ids(load({ '.gitleaks.toml': disabling('shared') }))).toEqual(['(beta-key)', 'gamma-key']);
    expect(ids(load({ '.gitleaks.toml': disabling('never-heard-of') }))).toHaveLength(3);
    expect(() => load({ '.leaksieve.toml': disabling('acme-kye') })).toThrow(
      '.leaksieve.toml:3: disabledRules: no rule is called acme-kye; the closest is acme-key',
    );
  });
});
