import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { leaksieve, scanToJson } from '../helpers/command.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const launcher = fileURLToPath(new URL('../../bin/leaksieve.js', import.meta.url));
const key = `${brevoKey()}\n`;

/** What a user sees who must mend something: one line that says what, and no report. */
function refusal(args: readonly string[], options: Parameters<typeof leaksieve>[1] = {}): string {
  const { code, stdout, stderr } = leaksieve(args, options);
  expect([code, stdout]).toEqual([2, '']);
  return stderr;
}

describe('a command line', () => {
  it.each([
    [['dir', '.', '--unknown'], /^error: unknown option '--unknown'/],
    [['unknown'], /^leaksieve: there is no command "unknown": see "leaksieve --help"\n$/],
    [['--unknown'], /^error: unknown option '--unknown'/],
    [['baseline', 'unknown'], /^error: unknown command 'unknown'/],
    [
      ['dir', '.', '--severity', 'fatal'],
      /^error: option '--severity <level>' argument 'fatal' is invalid\. Allowed choices are info, low/,
    ],
    [['dir', '.', '--jobs', 'many'], /^leaksieve: --jobs takes a whole number from 1 to 256, not "many"\n$/],
    [
      ['dir', '.', '--max-file-size', 'large'],
      /^leaksieve: "large" is not a size: write it like 10MB or 1GiB\n$/,
    ],
    [['dir', '.', '-f', 'pdf'], /^leaksieve: unknown report format "pdf": choose one of text, json/],
    [['dir', '.', '-f', 'json', '-f', 'sarif'], /^leaksieve: two reports go to the same place/],
    [['dir', '.', '-f', 'json:x', '-o', 'x'], /^leaksieve: two reports go to the same place/],
    [
      ['dir', '.', '-o', 'none/x.json'],
      /^leaksieve: cannot write "none\/x.json": its folder does not exist\n$/,
    ],
    [['dir', '.', '-o', ''], /^leaksieve: cannot write ""/],
    [
      ['dir', '.', '--rule', 'brevo-api-kee'],
      /^leaksieve: no rule is called brevo-api-kee; the closest is brevo-api-key\n$/,
    ],
    [['dir', '.', '--exclude-rule', 'none-*'], /^leaksieve: no rule is called none-\*/],
    [
      ['dir', '.', '--exclude-rule', '*'],
      /^leaksieve: the rules chosen and excluded leave none to scan with\n$/,
    ],
    [['dir', '.', '--config', 'none.toml'], /^leaksieve: none\.toml: does not exist\n$/],
    [['dir', '.', '--baseline', 'none'], /^leaksieve: none does not exist: check the path\n$/],
    [['dir', '.', '--baseline', '.'], /^leaksieve: \. is not a file/],
    [['dir', '.', '--ignore-file', 'none'], /^leaksieve: none does not exist: check the path\n$/],
    [['rules', 'show', 'none'], /^leaksieve: no rule is called none/],
    [['rules', 'list', '-f', 'xml'], /^leaksieve: "xml" is no format for rules/],
    [['explain', 'none'], /^leaksieve: no rule is called none/],
    [['explain', 'a'.repeat(40)], /^leaksieve: leaksieve\.json is no JSON report/],
    [['config', 'check', 'none.toml'], /^leaksieve: none\.toml: does not exist\n$/],
    [['config', 'check'], /^leaksieve: there is no configuration here/],
  ])('that is wrong is refused: %j', (args, message) => {
    const dir = temporaryFolder({ a: key });
    expect(refusal(args, { cwd: dir })).toMatch(message);
    expect(existsSync(path.join(dir, 'x'))).toBe(false);
  });

  it.each([
    [['--range', 'A..B', '--staged']],
    [['--staged', '--unstaged']],
    [['--branch', 'main', '--range', 'A..B']],
    [['--since-commit', 'A', '--pre-push']],
    [['--pre-push', '--pre-receive']],
    [['--log-opts', '--all', '--staged']],
    [['--pre-commit', '--range', 'A..B']],
  ])('that contradicts itself is refused: git %j', (args) => {
    const { dir } = gitRepository();
    expect(refusal(['git', ...args], { cwd: dir })).toMatch(
      /^leaksieve: --[\w-]+ .*and --[\w-]+.* exclude each other: give one of them\n$/,
    );
  });
});

describe("gitleaks' names of options", () => {
  it('are understood', () => {
    const repo = gitRepository();
    repo.commitFile('a', key);
    const file = path.join(temporaryFolder(), 'report');
    const args = [
      '--report-format',
      'json',
      '--report-path',
      file,
      '--no-banner',
      '--redact=75',
      '--no-color',
    ];
    for (const command of [
      ['git', '--redact', repo.dir, '--log-opts=--all'],
      ['dir', '--redact', repo.dir],
    ]) {
      expect(leaksieve([...command, ...args]).code).toBe(1);
      expect(JSON.parse(readFileSync(file, 'utf8')).findings).toHaveLength(1);
    }
    const again = ['git', repo.dir, '--baseline-path', file];
    expect([leaksieve(again).code, leaksieve(['git', repo.dir, '-b', file]).code]).toEqual([0, 0]);
  });

  it('of what to scan mean the same', () => {
    const repo = gitRepository();
    repo.commitFile('old', key);
    repo.commitFile('new', `${brevoKey(2)}\n`);
    repo.write('staged', `${brevoKey(3)}\n`);
    repo.git('add', 'staged');
    repo.write('unstaged', `${brevoKey(4)}\n`);
    const paths = (...args: readonly string[]): readonly string[] =>
      scanToJson(['git', ...args], { cwd: repo.dir }).report.findings.map(
        ({ occurrences }) => occurrences[0]!.path,
      );
    expect(paths('--log-opts=HEAD~1..HEAD')).toEqual(['new']);
    expect(paths('--pre-commit', '--staged')).toEqual(['staged']);
    expect(paths('--pre-commit')).toEqual(['unstaged']);
    expect(refusal(['git', '--log-opts=--since=yesterday --author=x'], { cwd: repo.dir })).toContain(
      '--log-opts takes a range',
    );
  });
});

describe('reports', () => {
  it('go to files and standard output at once, in the format of their extension', () => {
    const dir = temporaryFolder({ a: key });
    const out = temporaryFolder();
    const { code, stdout } = leaksieve(['dir', dir, '-f', 'json:x.json', '-f', 'text', '-f', 'csv:x'], {
      cwd: out,
    });
    expect([code, stdout]).toEqual([1, expect.stringContaining('1 finding: 1 critical.')]);
    expect(JSON.parse(readFileSync(path.join(out, 'x.json'), 'utf8')).findings).toHaveLength(1);
    expect(readFileSync(path.join(out, 'x'), 'utf8')).toMatch(/^[\w,]+\r?\n/);
    const silent = leaksieve(['dir', dir, '-o', 'x.sarif'], { cwd: out });
    expect([silent.code, silent.stdout]).toEqual([1, '']);
    expect(JSON.parse(readFileSync(path.join(out, 'x.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(JSON.parse(leaksieve(['dir', dir, '-f', 'sarif', '-o', '-']).stdout).version).toBe('2.1.0');
  });

  it('of an earlier scan are not scanned when they are written anew', () => {
    const dir = temporaryFolder({ a: key });
    const args = ['dir', '.', '-f', 'json:report.json', '--show-secrets'];
    leaksieve(args, { cwd: dir });
    leaksieve(args, { cwd: dir });
    expect(
      JSON.parse(readFileSync(path.join(dir, 'report.json'), 'utf8')).findings[0].occurrences,
    ).toHaveLength(1);
  });

  it('that cannot be written fail loudly, and the others are written', () => {
    const dir = temporaryFolder({ a: key });
    const out = temporaryFolder();
    mkdirSync(path.join(out, 'folder'));
    const { code, stdout, stderr } = leaksieve(['dir', dir, '-f', 'json:folder', '-f', 'text'], { cwd: out });
    expect([code, stderr]).toEqual([2, 'leaksieve: cannot write folder: EISDIR\n']);
    expect(stdout).toContain('1 finding');
  });

  it.skipIf(!existsSync('/dev/full'))('that fill the disk fail loudly', () => {
    const dir = temporaryFolder({ a: key });
    const run = spawnSync('sh', ['-c', `'${process.execPath}' '${launcher}' dir '${dir}' > /dev/full`]);
    expect([run.status, run.stderr.toString()]).toEqual([
      2,
      'leaksieve: cannot write standard output: ENOSPC\n',
    ]);
  });

  it('may be read in part', () => {
    const lines = Array.from({ length: 1500 }, (_, index) => brevoKey(2000 + index));
    const dir = temporaryFolder({ a: lines.join('\n') });
    for (const args of [
      ['dir', dir, '-f', 'jsonl'],
      ['rules', 'list', '-f', 'json'],
      ['rules', 'list'],
      ['site', '--help'],
      ['completion', 'zsh'],
    ]) {
      const words = [process.execPath, launcher, ...args].map((word) => `'${word}'`).join(' ');
      const run = spawnSync('sh', ['-c', `${words} | head -n 1`]);
      expect([run.stdout.toString().split('\n').length, run.stderr.toString()]).toEqual([2, '']);
    }
  });
});

describe('files of the policy', () => {
  it.each([
    '.leaksieve.toml',
    '.gitleaks.toml',
    '.leaksieveignore',
    '.gitleaksignore',
    '.leaksieve-baseline',
  ])('that are no files are refused: %s', (name) => {
    const folder = temporaryFolder({ a: key, [`${name}/x`]: '' });
    const pipe = temporaryFolder({ a: key });
    execFileSync('mkfifo', [path.join(pipe, name)]);
    const endless = temporaryFolder({ a: key });
    symlinkSync('/dev/zero', path.join(endless, name));
    for (const dir of [folder, pipe, endless]) {
      expect(refusal(['dir', dir])).toBe(
        `leaksieve: ${dir}/${name} is not a file: remove it, or name another one\n`,
      );
    }
  });

  it.each([
    ['broken TOML', '[[rules]\nid = "x"\n', ':1: '],
    [
      'an unknown key',
      '[[rules]]\nid = "x"\nregex = "x"\nseverty = "low"\n',
      ':4: severty: is not a key here; did you mean severity? (rule x)',
    ],
    ['a bad regex', '[[rules]]\nid = "x"\nregex = "("\n', ':3: regex: '],
    ['an unknown rule', '[extend]\ndisabledRules = ["none"]\n', ':2: disabledRules: no rule is called none'],
  ])('with %s are refused with file and line', (_, text, problem) => {
    const dir = temporaryFolder({ a: key, '.leaksieve.toml': text });
    expect(refusal(['dir', dir])).toContain(`${dir}/.leaksieve.toml${problem}`);
    expect(refusal(['config', 'check', `${dir}/.leaksieve.toml`])).toContain(`.leaksieve.toml${problem}`);
  });
});

describe('what cannot be read', () => {
  const setpriv = 'setpriv';

  /** Runs the command as somebody whom permissions stop, which they do not do with the superuser. */
  function asOrdinaryUser(args: readonly string[]): ReturnType<typeof spawnSync> {
    const drop = [
      '--bounding-set=-dac_override,-dac_read_search',
      '--inh-caps=-dac_override,-dac_read_search',
    ];
    const command = [process.execPath, launcher, ...args];
    const words = process.getuid!() === 0 ? [setpriv, ...drop, ...command] : command;
    return spawnSync(words[0]!, words.slice(1));
  }
  const canDrop = process.getuid!() !== 0 || spawnSync(setpriv, ['--version']).status === 0;

  it.skipIf(!canDrop)('makes the scan incomplete and stops nothing else', () => {
    const dir = temporaryFolder({ 'a/closed': key, b: `${brevoKey(2)}\n`, 'c/d': key });
    chmodSync(path.join(dir, 'a/closed'), 0);
    chmodSync(path.join(dir, 'c'), 0);
    const { status, stdout } = asOrdinaryUser(['dir', dir, '-f', 'json']);
    chmodSync(path.join(dir, 'c'), 0o755);
    const report = JSON.parse(String(stdout));
    expect([status, report.coverage.complete, report.findings.length]).toEqual([3, false, 1]);
    expect(report.coverage.skipped).toMatchObject([
      { what: 'a/closed', reason: 'unreadable' },
      { what: 'c', reason: 'unreadable' },
    ]);
  });

  it.skipIf(!canDrop)('is refused where it is a file of the policy', () => {
    const dir = temporaryFolder({ a: key, '.leaksieveignore': '' });
    chmodSync(path.join(dir, '.leaksieveignore'), 0);
    const { status, stderr } = asOrdinaryUser(['dir', dir]);
    expect([status, String(stderr)]).toEqual([
      2,
      `leaksieve: ${dir}/.leaksieveignore cannot be read: check its permissions\n`,
    ]);
  });

  it('is not waited for', () => {
    const dir = temporaryFolder({ b: key });
    execFileSync('mkfifo', [path.join(dir, 'a')]);
    expect(leaksieve(['dir', dir]).code).toBe(1);
  });
});
