import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepCompiledCode } from '../../src/commands/code-cache.ts';
import { leaksieve } from '../helpers/command.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describe('compiled code', () => {
  it('is kept in the folder of the user, who alone may write there', () => {
    const home = temporaryFolder();
    const env = { XDG_CACHE_HOME: home, NODE_COMPILE_CACHE: '' };
    expect(leaksieve(['dir', temporaryFolder()], { env })).toMatchObject({ code: 0 });
    const code = path.join(home, 'leaksieve', 'code');
    const files = readdirSync(code, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(statSync(code).mode & 0o777).toBe(0o700);
  });

  it('is kept where Node was told to', () => {
    const env = { XDG_CACHE_HOME: temporaryFolder(), NODE_COMPILE_CACHE: '/elsewhere' };
    keepCompiledCode(env);
    expect(env.NODE_COMPILE_CACHE).toBe('/elsewhere');
  });

  it('is kept nowhere, without harm, where the folder cannot be written', () => {
    const env = { XDG_CACHE_HOME: '/proc/nowhere', NODE_COMPILE_CACHE: '' };
    expect(leaksieve(['dir', temporaryFolder()], { env })).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync('/proc/nowhere')).toBe(false);
  });
});
