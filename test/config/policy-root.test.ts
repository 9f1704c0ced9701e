import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { folderRoot, userConfigFile } from '../../src/config/policy-root.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describe('the policy of a folder', () => {
  it('is in its files, named with their folder', () => {
    const dir = temporaryFolder({ file: 'text' });
    const root = folderRoot(dir);
    expect([root.read('file'), root.nameOf('file'), root.dir]).toEqual(['text', path.join(dir, 'file'), dir]);
    expect(root.read('none')).toBeNull();
  });

  it('is in those of the folder around it where it has none itself', () => {
    const outer = temporaryFolder({ both: 'outer', outer: 'outer', 'inner/both': 'inner' });
    const inner = path.join(outer, 'inner');
    const root = folderRoot(inner, outer);
    expect([root.read('both'), root.read('outer'), root.read('none')]).toEqual(['inner', 'outer', null]);
    expect([root.nameOf('both'), root.nameOf('outer')]).toEqual([
      path.join(inner, 'both'),
      path.join(outer, 'outer'),
    ]);
    expect(root.dir).toBe(outer);
  });
});

describe("the user's configuration", () => {
  it('is in the folder that XDG_CONFIG_HOME names', () => {
    const base = temporaryFolder({ 'leaksieve/config.toml': '' });
    expect(userConfigFile({ XDG_CONFIG_HOME: base })).toBe(path.join(base, 'leaksieve/config.toml'));
    expect(userConfigFile({ XDG_CONFIG_HOME: path.join(base, 'other') })).toBeNull();
  });

  it.each(['', '.', 'relative'])('is not looked for in the current folder when that says %j', (base) => {
    const here = temporaryFolder({ 'leaksieve/config.toml': '', 'relative/leaksieve/config.toml': '' });
    const home = temporaryFolder({ '.config/leaksieve/config.toml': '' });
    const cwd = process.cwd();
    vi.stubEnv('HOME', home);
    process.chdir(here);
    try {
      expect(userConfigFile({ XDG_CONFIG_HOME: base })).toBe(
        path.join(home, '.config/leaksieve/config.toml'),
      );
    } finally {
      process.chdir(cwd);
      vi.unstubAllEnvs();
    }
  });
});
