import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { leaksieve } from '../helpers/command.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const fileIn = (dir: string): string => readFileSync(path.join(dir, '.leaksieve.toml'), 'utf8');

describe('init', () => {
  it('writes a configuration that changes nothing', () => {
    const dir = temporaryFolder();
    const before = leaksieve(['config', 'show'], { cwd: dir }).stdout.match(/\d+ rules.*, (\w+)\n/);
    const done = leaksieve(['init'], { cwd: dir });
    expect(done).toMatchObject({ code: 0, stderr: '' });
    expect(leaksieve(['config', 'check'], { cwd: dir }).code).toBe(0);
    const after = leaksieve(['config', 'show'], { cwd: dir }).stdout.match(/\d+ rules.*, (\w+)\n/);
    expect(after?.[1]).toBe(before?.[1]);
    expect(parse(fileIn(dir))).toEqual({ extend: { useDefault: true } });
  });

  it('tells what else to set up', () => {
    const { stdout } = leaksieve(['init', temporaryFolder()]);
    expect(stdout).toContain('leaksieve hook install --pre-commit --pre-push');
    expect(stdout).toContain('.github/workflows/leaksieve.yml');
    expect(stdout).toContain('fetch-depth: 0');
  });

  it('has examples that are right once the comment marks are gone', () => {
    const dir = temporaryFolder();
    leaksieve(['init', dir]);
    const examples = fileIn(dir).replace(
      /^# (?=\[\[|(?:disabledRules|description|paths|stopwords|id|title|severity|keywords|regex|remediation|matches|ignores) = )/gm,
      '',
    );
    writeFileSync(path.join(dir, '.leaksieve.toml'), examples);
    const tested = leaksieve(['rules', 'test', 'acme-service-token'], { cwd: dir });
    expect(tested).toMatchObject({ code: 0, stdout: '1 rules tested, 0 problems\n' });
    expect(leaksieve(['rules', 'list'], { cwd: dir }).stdout).not.toContain('generic-password');
  });

  it('holds nothing that looks like a secret', () => {
    const dir = temporaryFolder();
    leaksieve(['init', dir]);
    expect(leaksieve(['dir', dir]).code).toBe(0);
  });

  it('does not replace a file unless it is forced to', () => {
    const dir = temporaryFolder({ '.leaksieve.toml': '# mine\n' });
    expect(leaksieve(['init', dir])).toMatchObject({ code: 2, stdout: '' });
    expect(fileIn(dir)).toBe('# mine\n');
    expect(leaksieve(['init', '--force', dir]).code).toBe(0);
    expect(fileIn(dir)).toContain('useDefault = true');
  });

  it('does not write through a link', () => {
    const dir = temporaryFolder({ target: 'mine\n' });
    symlinkSync('target', path.join(dir, '.leaksieve.toml'));
    expect(leaksieve(['init', dir]).code).toBe(2);
    leaksieve(['init', '--force', dir]);
    expect(readFileSync(path.join(dir, 'target'), 'utf8')).toBe('mine\n');
  });

  it('builds on the configuration of gitleaks that held before', () => {
    const rule = `[[rules]]\nid = "own"\nregex = '''own-[a-z]{9}'''\nkeywords = ["own-"]\n`;
    const dir = temporaryFolder({ '.gitleaks.toml': rule });
    expect(leaksieve(['init', dir]).stdout).toContain('which builds on .gitleaks.toml');
    expect(leaksieve(['rules', 'list'], { cwd: dir }).stdout).toMatch(/^own /m);
  });

  it('is exit 2 for a folder that is not there', () => {
    expect(leaksieve(['init', '/nonexistent/folder']).code).toBe(2);
  });
});

describe('the workflow', () => {
  it('runs a scan that finds what a branch brings, by the policy of the branch that it goes to', () => {
    const repository = gitRepository();
    const { dir } = repository;
    repository.commitFile('a', 'clean\n');
    repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    repository.commitFile('b', `key = ${brevoKey()}\n`);
    repository.commitFile('.leaksieve.toml', '[extend]\ndisabledRules = ["brevo-api-key"]\n');
    const { stdout } = leaksieve(['init', '--force', dir]);
    const line = / run: npx --yes leaksieve@\S+ (.*)/.exec(stdout)?.[1];
    const args = line!.replaceAll('"', '').replace('$BASE', 'main').split(' ');
    const scanned = leaksieve(args, { cwd: dir });
    expect(scanned.code).toBe(1);
    expect(scanned.stdout).toContain('::error');
  });
});
