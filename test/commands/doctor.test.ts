import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testBrowser } from '../helpers/chromium.ts';
import { leaksieve, type CommandResult } from '../helpers/command.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

interface Check {
  readonly name: string;
  readonly state: string;
  readonly text: string;
  readonly mend?: string;
}

interface Examined extends CommandResult {
  readonly check: (name: string) => Check | undefined;
}

function doctor(dir: string, env: Readonly<Record<string, string>> = {}): Examined {
  const result = leaksieve(['doctor', '--json', dir], { env });
  const { checks }: { readonly checks: readonly Check[] } = JSON.parse(result.stdout);
  return { ...result, check: (name) => checks.find((check) => check.name === name) };
}

function clone(source: string, ...args: readonly string[]): string {
  const dir = temporaryFolder();
  execFileSync('git', ['clone', '-q', ...args, `file://${source}`, dir]);
  return dir;
}

describe('doctor', () => {
  it('finds nothing wrong with a repository, and says what is there', () => {
    const repository = gitRepository();
    const { dir } = repository;
    repository.commitFile('file', '');
    const { code, check } = doctor(dir);
    expect(code).toBe(0);
    expect(check('node')).toEqual({
      name: 'node',
      state: 'ok',
      text: `${process.versions.node}, ${process.execPath}`,
    });
    expect(check('git')).toMatchObject({
      state: 'ok',
      text: expect.stringMatching(/^\d+\.\d+, \/\S*git(?:; .*)?$/),
    });
    expect(check('repository')).toMatchObject({ state: 'ok', text: dir });
    expect(check('history')).toMatchObject({ state: 'ok' });
    expect(check('objects')).toMatchObject({ state: 'ok' });
    expect(check('policy')).toMatchObject({
      state: 'ok',
      text: expect.stringMatching(/^\d+ rules; no files/),
    });
    expect(check('processors')).toMatchObject({ state: 'ok' });
  });

  it('prints one line a check', () => {
    const { dir } = gitRepository();
    const { stdout } = leaksieve(['doctor', dir]);
    expect(stdout).toMatch(/^(?:(?:ok|warning|problem) +[a-z-]+ +\S.*\n)+$/);
    expect(stdout).toContain(`${dir}, no commits yet\n`);
  });

  it('warns until a hook is installed', () => {
    const { dir } = gitRepository();
    expect(doctor(dir).check('pre-commit')).toEqual({
      name: 'pre-commit',
      state: 'warning',
      text: 'not installed',
      mend: '"leaksieve hook install --pre-commit"',
    });
    leaksieve(['hook', 'install', dir]);
    const after = doctor(dir);
    expect(after.check('pre-commit')?.state).toBe('ok');
    expect(after.check('pre-push')?.state).toBe('ok');
  });

  it('calls a hook that git ignores a problem', () => {
    const { dir } = gitRepository();
    leaksieve(['hook', 'install', dir]);
    chmodSync(path.join(dir, '.git/hooks/pre-commit'), 0o644);
    expect(doctor(dir)).toMatchObject({ code: 1 });
    expect(doctor(dir).check('pre-commit')?.state).toBe('problem');
  });

  it('warns of a shallow and of a partial clone, and says what to do', () => {
    const repository = gitRepository();
    const { dir } = repository;
    repository.git('config', 'uploadpack.allowFilter', 'true');
    repository.commitFile('file', 'one');
    repository.commitFile('file', 'two');
    const shallow = doctor(clone(dir, '--depth=1'));
    expect(shallow.check('history')).toMatchObject({
      state: 'warning',
      mend: expect.stringContaining('--unshallow'),
    });
    expect(shallow.check('objects')?.state).toBe('ok');
    const partial = doctor(clone(dir, '--filter=blob:none', '--no-checkout'));
    expect(partial.check('objects')).toMatchObject({
      state: 'warning',
      mend: expect.stringContaining('--filter'),
    });
    expect(partial.check('history')?.state).toBe('ok');
    expect([shallow.code, partial.code]).toEqual([0, 0]);
  });

  it('names the files that a scan would use, from any folder of the repository', () => {
    const repository = gitRepository();
    const { dir } = repository;
    repository.write('.leaksieve.toml', '[extend]\nuseDefault = true\n');
    repository.write('.leaksieve-baseline', '');
    repository.write('folder/file', '');
    const { text } = doctor(path.join(dir, 'folder')).check('policy')!;
    expect(text).toContain(`${dir}/.leaksieve.toml`);
    expect(text).toContain(`${dir}/.leaksieve-baseline`);
  });

  it('calls a configuration that cannot be used a problem', () => {
    const dir = temporaryFolder({ '.leaksieve.toml': 'unknown = 1\n' });
    const { code, check } = doctor(dir);
    expect(code).toBe(1);
    expect(check('policy')).toMatchObject({
      state: 'problem',
      text: expect.stringContaining('.leaksieve.toml:1'),
    });
  });

  it('calls a missing git a problem, and checks the rest', () => {
    const { code, check } = doctor(temporaryFolder(), { PATH: '/nonexistent' });
    expect(code).toBe(1);
    expect(check('git')).toMatchObject({
      state: 'problem',
      text: expect.stringContaining('git is not installed'),
    });
    expect(check('policy')?.state).toBe('ok');
  });

  it('warns outside of a repository', () => {
    const { code, check } = doctor(temporaryFolder());
    expect(code).toBe(0);
    expect(check('repository')?.state).toBe('warning');
    expect(check('history')).toBeUndefined();
  });

  it('tells of a browser that does not start', () => {
    const bin = temporaryFolder({ chromium: '#!/bin/sh\necho no display >&2\nexit 1\n' });
    chmodSync(bin, 0o755);
    chmodSync(path.join(bin, 'chromium'), 0o755);
    const { code, check } = doctor(temporaryFolder(), { CHROME_PATH: `${bin}/chromium` });
    expect([code, check('browser')]).toEqual([
      0,
      { name: 'browser', state: 'warning', text: `the browser ${bin}/chromium does not start: no display` },
    ]);
  });

  it('tells of the browser that pages run in', async () => {
    const browser = await testBrowser();
    const { check } = doctor(temporaryFolder(), { ...browser?.env, CHROME_PATH: browser?.path ?? '' });
    expect(check('browser')?.text).toMatch(
      browser === null ? /^none/ : new RegExp(String.raw`^\d+, ${browser.path}, by CHROME_PATH$`),
    );
  });

  it('tells of tokens, addresses and proxies without showing them, and of what is none', () => {
    const word = 'q'.repeat(40);
    const dir = temporaryFolder();
    const { code, stdout, check } = doctor(dir, {
      GH_TOKEN: word,
      LEAKSIEVE_SLACK_URL: `https://hooks.example.com/${word}`,
      LEAKSIEVE_FINGERPRINT_KEY: word,
      HTTPS_PROXY: `http://me:${word}@proxy.test:3128`,
    });
    expect(code).toBe(0);
    expect(check('github')).toMatchObject({
      state: 'ok',
      text: expect.stringContaining('a token in GH_TOKEN'),
    });
    expect(check('notify')?.text).toBe('addresses of slack');
    expect(check('fingerprints')?.text).toContain('made with the key');
    expect(check('proxy')?.text).toContain('through proxy.test:3128; websites');
    expect(stdout).not.toContain(word);
    const broken = doctor(dir, {
      GITHUB_TOKEN: 'two words',
      LEAKSIEVE_TEAMS_URL: word,
      HTTPS_PROXY: `socks5://${word}`,
    });
    expect(broken.code).toBe(1);
    for (const name of ['github', 'notify', 'proxy']) expect(broken.check(name)?.state).toBe('problem');
    expect(broken.stdout).not.toContain(word);
  });

  it('warns of folders that nothing can be kept in', () => {
    const file = path.join(temporaryFolder({ file: '' }), 'file');
    const { code, check } = doctor(temporaryFolder(), { XDG_CACHE_HOME: file, XDG_STATE_HOME: file });
    expect(code).toBe(0);
    expect(check('cache')).toMatchObject({ state: 'warning', text: expect.stringContaining('is no folder') });
    expect(check('store')).toMatchObject({ state: 'warning', mend: expect.stringContaining('--store') });
  });

  it('scans a sample, and calls it a problem where it cannot', () => {
    const dir = temporaryFolder({
      '.leaksieve.toml': '[extend]\nuseDefault = true\ndisabledRules = ["brevo-api-key"]\n',
    });
    expect(
      doctor(dir, { LEAKSIEVE_CONFIG: path.join(dir, '.leaksieve.toml') }).check('self-scan'),
    ).toMatchObject({
      state: 'ok',
      text: expect.stringMatching(/^finds the key .* \d+ ms/),
    });
    const { code, check } = doctor(dir, { TMPDIR: '/nonexistent' });
    expect([code, check('self-scan')?.state]).toEqual([1, 'problem']);
  });

  it('keeps what it scanned in no store', () => {
    const dir = temporaryFolder();
    const store = path.join(dir, 'team.db');
    expect(doctor(dir, { LEAKSIEVE_STORE: store }).check('self-scan')).toMatchObject({ state: 'ok' });
    expect(existsSync(store)).toBe(false);
  });

  it('shows control characters of a hostile configuration instead of sending them to the terminal', () => {
    const repository = gitRepository();
    const { dir } = repository;
    repository.git('config', 'core.hooksPath', '/tmp/\u001b[31m');
    writeFileSync(path.join(dir, 'file'), '');
    expect(leaksieve(['doctor', dir]).stdout).not.toContain('\u001b');
    expect(leaksieve(['hook', 'status', dir]).stdout).not.toContain('\u001b');
    expect(leaksieve(['hook', 'install', dir]).stderr).not.toContain('\u001b');
  });

  it('is exit 2 for a folder that is not there', () => {
    expect(leaksieve(['doctor', '/nonexistent/folder']).code).toBe(2);
  });
});
