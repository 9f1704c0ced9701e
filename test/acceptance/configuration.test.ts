import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';
import { leaksieve, scanToJson, type CommandOptions } from '../helpers/command.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { brevoKey, brevoRule } from '../helpers/secrets.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const key = brevoKey();

/** A configuration whose one rule, which is named for it, finds every key. */
function ownRule(id: string): string {
  return `[extend]\nuseDefault = false\n[[rules]]\nid = "${id}"\nregex = '''xkeysib-[0-9a-zA-Z-]+'''\n`;
}

function rulesFound(args: readonly string[], options: CommandOptions = {}): readonly string[] {
  const { code, report } = scanToJson(args, options);
  expect(code).toBe(report.findings.length === 0 ? 0 : 1);
  return report.findings.map(({ rule }) => rule);
}

describe('the configuration', () => {
  it('is that of --config, else of LEAKSIEVE_CONFIG, else of the target, else of the user, else none', () => {
    const dir = temporaryFolder({
      a: key,
      '.leaksieve.toml': ownRule('of-target'),
      '.gitleaks.toml': ownRule('of-gitleaks'),
    });
    const other = temporaryFolder({
      'flag.toml': ownRule('of-flag'),
      'env.toml': ownRule('of-env'),
      'home/.config/leaksieve/config.toml': ownRule('of-user'),
      'xdg/leaksieve/config.toml': ownRule('of-xdg'),
    });
    const home = { HOME: path.join(other, 'home') };
    const env = { ...home, LEAKSIEVE_CONFIG: path.join(other, 'env.toml') };
    expect(rulesFound(['dir', dir, '--config', path.join(other, 'flag.toml')], { env })).toEqual(['of-flag']);
    expect(rulesFound(['dir', dir], { env })).toEqual(['of-env']);
    expect(rulesFound(['dir', dir], { env: home })).toEqual(['of-target']);
    writeFileSync(path.join(dir, '.leaksieve.toml'), '');
    const gitleaksOnly = temporaryFolder({ a: key, '.gitleaks.toml': ownRule('of-gitleaks') });
    expect(rulesFound(['dir', gitleaksOnly], { env: home })).toEqual(['of-gitleaks']);
    const bare = temporaryFolder({ a: key });
    expect(rulesFound(['dir', bare], { env: home })).toEqual(['of-user']);
    expect(rulesFound(['dir', bare], { env: { ...home, XDG_CONFIG_HOME: path.join(other, 'xdg') } })).toEqual(
      ['of-xdg'],
    );
    expect(rulesFound(['dir', bare])).toEqual([brevoRule]);
  });

  it('is that at the root of the repository, from wherever in it the scan starts', () => {
    const repo = gitRepository();
    repo.write('.leaksieve.toml', ownRule('of-root'));
    repo.write('deep/down/a', key);
    repo.commit();
    const down = path.join(repo.dir, 'deep/down');
    expect(rulesFound(['git'], { cwd: down })).toEqual(['of-root']);
    expect(rulesFound(['dir', '.'], { cwd: down })).toEqual(['of-root']);
    expect(rulesFound(['dir', down])).toEqual(['of-root']);
    expect(rulesFound(['dir', 'deep/down/a'], { cwd: repo.dir })).toEqual(['of-root']);
    expect(rulesFound(['stdin'], { cwd: down, input: key })).toEqual(['of-root']);
    repo.write('deep/down/.leaksieve.toml', ownRule('of-folder'));
    expect(rulesFound(['dir', down])).toEqual(['of-folder']);
  });

  it('of a bare repository is that of the commit that HEAD names', () => {
    const origin = gitRepository();
    origin.write('.leaksieve.toml', ownRule('of-head'));
    origin.commitFile('a', key);
    const dir = path.join(temporaryFolder(), 'bare.git');
    origin.git('clone', '--quiet', '--bare', origin.dir, dir);
    expect(rulesFound(['git', dir])).toEqual(['of-head']);
  });

  it('of a range is that of its base, with what that extends', () => {
    const repo = gitRepository();
    repo.write('.leaksieve.toml', "[extend]\npath = 'policy/rules.toml'\nuseDefault = false\n");
    repo.write('policy/rules.toml', ownRule('of-base'));
    const base = repo.commit();
    repo.write('policy/rules.toml', `${ownRule('of-tip')}[[allowlists]]\npaths = ['.*']\n`);
    repo.commitFile('a', key);
    const { report } = scanToJson(['git', repo.dir, '--range', `${base}..`]);
    expect(report.findings.map(({ rule, kind, occurrences }) => [rule, kind, occurrences[0]!.path])).toEqual([
      ['of-base', 'secret', 'a'],
      ['policy-change', 'posture', 'policy/rules.toml'],
    ]);
    expect(
      rulesFound(['git', repo.dir, '--range', `${base}..`, '--policy-from', 'HEAD', '--severity', 'low']),
    ).toEqual([]);
  });

  it('says which files it is made of', () => {
    const dir = temporaryFolder({
      a: key,
      '.leaksieve.toml': ownRule('x'),
      '.leaksieveignore': '',
      '.gitleaksignore': '',
    });
    const { stderr } = leaksieve(['dir', dir, '-v', '--no-progress']);
    expect(stderr).toBe(
      [
        `using configuration: ${dir}/.leaksieve.toml`,
        `using ${dir}/.leaksieveignore`,
        `using ${dir}/.gitleaksignore`,
        '',
      ].join('\n'),
    );
  });
});

describe('a configuration in a repository', () => {
  it.each([
    ['up and out', "[extend]\npath = '../outside.toml'\n"],
    ['through a link', "[extend]\npath = 'link.toml'\n"],
    ['by an absolute path', "[extend]\npath = '/etc/hostname'\n"],
  ])('is refused when it leads out of it: %s', (_, text) => {
    const outer = temporaryFolder({ 'outside.toml': ownRule('outside') });
    const dir = path.join(outer, 'repo');
    mkdirSync(dir);
    symlinkSync(path.join(outer, 'outside.toml'), path.join(dir, 'link.toml'));
    for (const name of ['.leaksieve.toml', '.gitleaks.toml']) {
      writeFileSync(path.join(dir, name), text);
    }
    const { code, stdout, stderr } = leaksieve(['dir', dir]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^leaksieve: .+\n$/);
  });

  it('is refused when it is itself a link out of it', () => {
    const outside = path.join(temporaryFolder({ 'x.toml': ownRule('outside') }), 'x.toml');
    const dir = temporaryFolder({ a: key });
    symlinkSync(outside, path.join(dir, '.leaksieve.toml'));
    expect(leaksieve(['dir', dir]).code).toBe(2);
  });
});

describe('an allowlist', () => {
  const accepts = (
    allowlist: string,
    text = `api_key = "${key}" # of the docs`,
    file = 'docs/readme.md',
  ): boolean => {
    const config = `[extend]\nuseDefault = true\n[[allowlists]]\n${allowlist}\n`;
    const verdicts = ['.leaksieve.toml', '.gitleaks.toml'].map((name) => {
      const { report } = scanToJson(['dir', temporaryFolder({ [file]: text, [name]: config })]);
      expect(report.findings.length + report.coverage.suppressed['allowlist']!).toBe(1);
      return report.findings.length === 0;
    });
    expect(verdicts[0]).toBe(verdicts[1]);
    return verdicts[0]!;
  };

  it.each([
    ["paths = ['^docs/']", true],
    ["paths = ['^src/']", false],
    ["regexes = ['^xkeysib-[0-9a-f]{64}']", true],
    ["regexes = ['api_key']", false],
    ["regexTarget = 'match'\nregexes = ['^xkeysib-']", true],
    ["regexTarget = 'match'\nregexes = ['api_key']", false],
    ["regexTarget = 'line'\nregexes = ['of the docs']", true],
    ["regexTarget = 'line'\nregexes = ['of the tests']", false],
    [`stopwords = ['${key.slice(20, 26).toUpperCase()}']`, true],
    ["stopwords = ['zzzzzz']", false],
    ["paths = ['^src/']\nstopwords = ['xkeysib']", true],
    ["condition = 'AND'\npaths = ['^src/']\nstopwords = ['xkeysib']", false],
    ["condition = 'AND'\npaths = ['^docs/']\nstopwords = ['xkeysib']", true],
    [`targetRules = ['${brevoRule}']\npaths = ['^docs/']`, true],
    ["targetRules = ['sendinblue-api-token']\npaths = ['^docs/']", true],
    ["targetRules = ['aws-access-key']\npaths = ['^docs/']", false],
  ])('of %j: %o', (allowlist, expected) => {
    expect(accepts(allowlist)).toBe(expected);
  });

  it('may name a commit', () => {
    const repo = gitRepository();
    const commit = repo.commitFile('a', `${key}\n`);
    repo.commitFile('b', `${brevoKey(2)}\n`);
    repo.write('.leaksieve.toml', `[[allowlists]]\ncommits = ['${commit}']\n`);
    const { report } = scanToJson(['git', repo.dir]);
    expect(report.findings.map(({ occurrences }) => occurrences[0]!.path)).toEqual(['b']);
    expect(report.coverage.suppressed['allowlist']).toBe(1);
  });

  it('may be that of one rule', () => {
    const config = `[extend]\nuseDefault = true\n[[rules]]\nid = "${brevoRule}"\n[[rules.allowlists]]\npaths = ['a']\n`;
    const dir = temporaryFolder({ a: key, b: brevoKey(2), '.leaksieve.toml': config });
    const { report } = scanToJson(['dir', dir]);
    expect(report.findings.map(({ occurrences }) => occurrences[0]!.path)).toEqual(['b']);
  });
});

describe("gitleaks' configuration", () => {
  it('means what it means there', () => {
    const config = `title = "ours"
[[rules]]
id = "acme-token"
description = "ACME token"
regex = '''acme_([a-z0-9]{12})'''
entropy = 2.5
keywords = ["ACME_"]
[[rules.allowlists]]
regexTarget = "line"
regexes = ['''test only''']
[[rules]]
id = "dump-file"
description = "Database dump"
path = '''\\.dump$'''
[allowlist]
paths = ['''^vendor/''']
stopwords = ["sample"]
`;
    const dir = temporaryFolder({
      '.gitleaks.toml': config,
      found: 'acme_q1w2e3r4t5y6\n',
      repetitive: 'acme_aaaaaaaaaaab\n',
      marked: 'acme_a9b8c7d6e5f4 // test only\n',
      word: 'acme_sample1a2b3c\n',
      'vendor/x': 'acme_z1x2c3v4b5n6\n',
      'other-rules': `${key}\n`,
      'data.dump': 'nothing\n',
    });
    const { report } = scanToJson(['dir', dir, '--show-secrets']);
    expect(
      report.findings.map(({ rule, secret, occurrences }) => [rule, secret, occurrences[0]!.path]),
    ).toEqual([
      ['acme-token', 'q1w2e3r4t5y6', 'found'],
      ['dump-file', undefined, 'data.dump'],
    ]);
  });

  it("may disable our rules by gitleaks' names", () => {
    const config = "[extend]\nuseDefault = true\ndisabledRules = ['sendinblue-api-token']\n";
    expect(rulesFound(['dir', temporaryFolder({ a: `${key}\n`, '.gitleaks.toml': config })])).toEqual([]);
  });
});

describe('rules', () => {
  it('may be chosen and left out by globs', () => {
    const dir = temporaryFolder({ a: `${key}\n`, b: fillPlaceholders('AKIA{base32:16}\n', 3) });
    expect(rulesFound(['dir', dir])).toEqual([brevoRule, 'aws-access-key-id']);
    expect(rulesFound(['dir', dir, '--rule', 'brevo-*'])).toEqual([brevoRule]);
    expect(rulesFound(['dir', dir, '--rule', 'aws-*', '--rule', 'sendinblue-api-token'])).toHaveLength(2);
    expect(rulesFound(['dir', dir, '--exclude-rule', 'aws-*'])).toEqual([brevoRule]);
    expect(rulesFound(['dir', dir, '--severity', 'critical'])).toEqual([brevoRule]);
  });

  it('are listed with where each comes from', () => {
    const dir = temporaryFolder({ '.leaksieve.toml': ownRule('mine') });
    const { code, stdout } = leaksieve(['config', 'show', dir]);
    expect([code, stdout]).toEqual([0, expect.stringContaining(`mine\t${dir}/.leaksieve.toml\n`)]);
    expect(leaksieve(['config', 'check', path.join(dir, '.leaksieve.toml')])).toMatchObject({
      code: 0,
      stdout: `${dir}/.leaksieve.toml: 1 rules, no errors\n`,
    });
    expect(leaksieve(['rules', 'list'], { cwd: dir }).stdout).toMatch(/^mine +high +mine\n$/);
  });

  it('tell what to do about them', () => {
    for (const name of [brevoRule, 'sendinblue-api-token']) {
      const { code, stdout } = leaksieve(['explain', name]);
      expect([code, stdout]).toEqual([
        0,
        expect.stringMatching(
          /^Brevo API key \(brevo-api-key\), critical\n[\s\S]+What to do, in this order:\n  1\. /,
        ),
      ]);
    }
    expect(leaksieve(['explain', 'laravel-env-exposed']).stdout).toMatch(
      /\(laravel-env-exposed\), critical\n\nWhat to do, in this order:\n  1\. /,
    );
    const dir = temporaryFolder({ a: `${key}\n` });
    const file = path.join(dir, 'report.json');
    leaksieve(['dir', dir, '-o', file]);
    const { fingerprint } = scanToJson(['dir', dir]).report.findings[0]!;
    const { stdout } = leaksieve(['explain', fingerprint, '--report', file]);
    expect(stdout).toContain('is in the current files:\n  "a":1\n');
    expect(stdout).toContain('leaksieve incident brevo ');
    expect(stdout).not.toContain(key.slice(16));
  });
});
