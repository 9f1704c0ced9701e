import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Rule, RuleSet } from '../../src/model/rule.ts';
import { loadConfiguration, type ConfigurationOptions } from '../../src/rules/load-configuration.ts';

const builtinText = `
[[rules]]
id = 'acme-key'
title = 'Acme key'
description = 'Key of Acme.'
severity = 'critical'
keywords = ['acme-']
regex = '(acme)-[a-f0-9]{32}'
entropy = 3
tags = ['acme']
aliases = ['acme-token', 'shared']
remediation = ['Revoke it.', 'Replace it.']
matches = ['acme-{hex:32}']
ignores = ['acme-{hex:31}']
parts = [{ name = 'host', regex = 'host' }]
[[rules.allowlists]]
stopwords = ['sample']
[[rules]]
id = 'beta-key'
regex = 'beta'
aliases = ['shared']
[[rules]]
id = 'gamma-key'
regex = 'gamma'
required = [{ id = 'beta-key', withinLines = 3 }]
`;
const builtin: RuleSet = loadConfiguration('leaksieve.toml', {
  builtin: { rules: [], allowlists: [] },
  readText: () => builtinText,
}).ruleSet;

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'configuration-')));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function load(
  files: Readonly<Record<string, string>>,
  options: ConfigurationOptions = {},
): ReturnType<typeof loadConfiguration> {
  const [first = ''] = Object.entries(files).map(([path, text]) => write(path, text));
  return loadConfiguration(first, { builtin, ...options });
}

function ids(loaded: ReturnType<typeof loadConfiguration>): readonly string[] {
  return loaded.ruleSet.rules.map(({ id, skipReport }) => (skipReport ? `(${id})` : id));
}

function ruleOf(loaded: ReturnType<typeof loadConfiguration>, id: string): Rule | undefined {
  return loaded.ruleSet.rules.find((rule) => rule.id === id);
}

function disabling(name: string): string {
  return `[extend]\nuseDefault = true\ndisabledRules = ['${name}']\n`;
}

function targeting(names: readonly string[]): string {
  return `[extend]\nuseDefault = true\n[[allowlists]]\npaths = ['x']\ntargetRules = ${JSON.stringify(names)}\n`;
}

function targetsOf(name: string, ...targets: string[]): unknown {
  return load({ [name]: targeting(targets) }).ruleSet.allowlists.map(({ targetRules }) => targetRules);
}

/** The rule acme-key after a change by its alias. */
function change(name: string, lines: string): Rule | undefined {
  const head = name === '.gitleaks.toml' ? '[extend]\nuseDefault = true\n' : '';
  return ruleOf(load({ [name]: `${head}[[rules]]\nid = 'acme-token'\n${lines}` }), 'acme-key');
}

const own = `[[rules]]\nid = 'own'\nregex = 'own-(\\d{4})'\n`;

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
    const loaded = load({
      '.leaksieve.toml': `[extend]\npath = 'policy/team.toml'\n${own}`,
      'policy/team.toml': `[extend]\npath = '../org.toml'\n[[rules]]\nid = 'team'\nregex = 't'`,
      'org.toml': `[[rules]]\nid = 'org'\nregex = 'o'\n[[rules]]\nid = 'acme-key'\nseverity = 'low'`,
    });
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
    expect(ids(load(files, { rootDir: root }))).toEqual(['own']);
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

describe('a rule that changes another', () => {
  const before = builtin.rules[0];

  it('keeps what it does not name', () => {
    expect(change('.gitleaks.toml', '')).toEqual(before);
  });

  it('replaces single values and appends lists', () => {
    const text = `description = 'Ours.'
entropy = 4.5
secretGroup = 1
path = '\\.env$'
tags = ['ours', 'acme']
keywords = ['Extra']
[[rules.allowlists]]
paths = ['test/']`;
    expect(change('.gitleaks.toml', text)).toEqual({
      ...before,
      description: 'Ours.',
      entropy: 4.5,
      secretGroup: 1,
      path: { source: '\\.env$', flags: '', maxLength: 4 },
      tags: ['acme', 'ours'],
      keywords: ['acme-', 'extra'],
      allowlists: [
        expect.objectContaining({ stopwords: ['sample'] }),
        expect.objectContaining({ paths: [{ source: 'test\\/', flags: '', maxLength: 5 }] }),
      ],
    });
  });

  it('with a pattern of its own drops the examples and parts of the old one', () => {
    expect(change('.gitleaks.toml', `regex = '(?i)acme_(x)'`)).toEqual({
      ...before,
      pattern: { source: 'acme_(x)', flags: 'i', maxLength: 6 },
      isKeywordInMatch: false,
      keywordLead: null,
      shape: null,
      parts: [],
      matches: [],
      ignores: [],
    });
  });

  it('resets a number to 0 in our format, which in gitleaks means not given', () => {
    expect(change('.leaksieve.toml', 'entropy = 0')?.entropy).toBe(0);
    expect(change('.gitleaks.toml', 'entropy = 0')?.entropy).toBe(3);
  });

  it('changes what it requires and reports in our format, and cannot in gitleaks', () => {
    const text = `skipReport = true\nrequired = [{ id = 'beta-key' }]`;
    const required = [{ id: 'beta-key', withinLines: null, withinColumns: null }];
    expect(change('.leaksieve.toml', text)).toMatchObject({ skipReport: true, required });
    expect(change('.gitleaks.toml', text)).toEqual(before);
  });

  it('stands for all that share the alias when it brings a pattern, and changes each when not', () => {
    const head = '[extend]\nuseDefault = true\n[[rules]]\nid = "shared"\n';
    const replaced = load({
      '.gitleaks.toml': `[extend]\nuseDefault = true\ndisabledRules = ['gamma-key']
[[rules]]\nid = 'shared'\nregex = 'new'`,
    });
    expect(ids(replaced)).toEqual(['acme-key']);
    const tagged = load({ '.gitleaks.toml': `${head}tags = ['mine']` });
    expect(ruleOf(tagged, 'acme-key')?.tags).toEqual(['acme', 'mine']);
    expect(ruleOf(tagged, 'beta-key')?.tags).toEqual(['mine']);
  });

  it("is no error when it is one of gitleaks' that has no counterpart", () => {
    const text = `[extend]\nuseDefault = true\n[[rules]]\nid = 'foreign'\n[rules.allowlist]\npaths = ['x']\n`;
    expect(ids(load({ '.gitleaks.toml': text }))).toEqual(['acme-key', 'beta-key', 'gamma-key']);
    expect(() => load({ '.leaksieve.toml': text })).toThrow(
      ':3: rules: needs a regex or a path (rule foreign)',
    );
  });
});

describe('a gitleaks file', () => {
  it('is read with keys in any case, unknown ones left out, and lists as one text', () => {
    const loaded = load({
      '.gitleaks.toml': `Title = 'x'
[[Rules]]
ID = 'generic-own'
Description = 'Own key. More.'
REGEX = 'own'
SecretGroup = 0
Keywords = 'Own,key'
severity = 'HIGHEST'
verify = 3
unknown = [1]
[Rules.allowList]
StopWords = ['Test']
regextarget = 'Match'
condition = '&&'
[allowlist]
Commits = ['ABCDEF']
`,
    });
    expect(loaded.ruleSet.rules).toHaveLength(1);
    expect(loaded.ruleSet.rules[0]).toMatchObject({
      id: 'generic-own',
      title: 'Own key',
      isGeneric: true,
      confidence: 'medium',
      severity: 'high',
      keywords: ['own', 'key'],
      dropsPlaceholders: false,
      allowlists: [{ stopwords: ['test'], regexTarget: 'match', condition: 'and' }],
    });
    expect(loaded.ruleSet.allowlists).toMatchObject([{ commits: ['abcdef'], condition: 'or' }]);
  });

  it('keeps the last of two rules with one id', () => {
    const text = `[[rules]]\nid = 'x'\nregex = 'a'\ntags = ['t']\n[[rules]]\nid = 'x'\nregex = 'b'\n`;
    const [rule, ...others] = load({ '.gitleaks.toml': text }).ruleSet.rules;
    expect(others).toEqual([]);
    expect(rule).toMatchObject({ pattern: { source: 'b' }, tags: [] });
    expect(() => load({ '.leaksieve.toml': text })).toThrow(':6: id: stands twice in this file');
  });

  it('has each regex of an allowlist stand alone', () => {
    const text = `${own}[[allowlists]]\nregexes = ['(?i)aa', 'bb']\n`;
    expect(load({ '.gitleaks.toml': text }).ruleSet.allowlists[0]?.regexes).toEqual([
      { source: 'aa', flags: 'i', maxLength: 2 },
      { source: 'bb', flags: '', maxLength: 2 },
    ]);
  });
});

describe('a global allowlist', () => {
  it('holds for the rules it targets, by id or alias', () => {
    expect(targetsOf('.leaksieve.toml', 'acme-token', 'gamma-key')).toEqual([['acme-key', 'gamma-key']]);
    expect(targetsOf('.leaksieve.toml', 'shared', 'beta-key')).toEqual([['acme-key', 'beta-key']]);
  });

  it("never becomes one for all rules because its own are gitleaks' alone", () => {
    expect(targetsOf('.gitleaks.toml', 'foreign', 'acme-key')).toEqual([['acme-key']]);
    expect(targetsOf('.gitleaks.toml', 'foreign')).toEqual([]);
  });

  it('is refused when it targets a rule that does not exist', () => {
    const message = ':5: targetRules: no rule is called acme-keys; the closest is acme-key';
    expect(() => targetsOf('.leaksieve.toml', 'acme-keys')).toThrow(message);
    const alone = `${own}[allowlist]\npaths = ['x']\ntargetRules = ['owm']\n`;
    expect(() => load({ '.gitleaks.toml': alone })).toThrow(
      ':6: targetRules: no rule is called owm; the closest is own',
    );
  });
});

describe('a configuration is refused', () => {
  it.each<[string, string, string]>([
    [
      'an unknown key',
      `${own}entropi = 3`,
      ':4: entropi: is not a key here; did you mean entropy? (rule own)',
    ],
    ['an unknown table', `[rule]\nid = 'x'`, ':1: rule: is not a key here; did you mean rules?'],
    ['a table where a list belongs', `[rules]\nid = 'x'`, ':1: rules: must be a list of [[rules]]'],
    ['no regex or path', `[[rules]]\nid = 'x'`, ':1: rules: needs a regex or a path (rule x)'],
    ['an empty id', `[[rules]]\nid = ''\nregex = 'x'`, ':2: id: must not be empty'],
    ['a bad regex', `${own}path = '('`, ':4: path: at character 1: the closing ) is missing (rule own)'],
    ['an empty allowlist', `${own}[[rules.allowlists]]`, ':4: allowlists: accepts nothing'],
    [
      'two kinds of allowlist',
      `allowlist = { paths = ['a'] }\nallowlists = [{ paths = ['a'] }]`,
      ':1: allowlist: stands beside',
    ],
    [
      'a bad condition',
      `[[allowlists]]\npaths = ['a']\ncondition = 'XOR'`,
      ':3: condition: must be "OR" or "AND"',
    ],
    [
      'a bad target',
      `[[allowlists]]\nregexes = ['a']\nregexTarget = 'file'`,
      ':3: regexTarget: must be "secret", "match" or "line"',
    ],
    [
      'a required rule that is not there',
      `${own}required = [{ id = 'acme-kee' }]`,
      ':4: required: no rule is called acme-kee; the closest is acme-key (rule own)',
    ],
    [
      'a URL to extend',
      `[extend]\nurl = 'https://acme.example/x.toml'`,
      ':2: url: nothing is loaded from the network',
    ],
    [
      'a missing file to extend',
      `[extend]\npath = 'none.toml'`,
      ':2: path: names a file that does not exist',
    ],
    ['no rules', `[extend]\nuseDefault = false`, 'leaves no rules'],
  ])('for %s', (_, text, message) => {
    expect(() => load({ '.leaksieve.toml': text })).toThrow(
      expect.objectContaining({
        code: 'CONFIG',
        message: expect.stringContaining(`.leaksieve.toml${message.startsWith(':') ? '' : ': '}${message}`),
      }),
    );
  });

  it('when it does not exist, is no file, is no text, or is too large', () => {
    mkdirSync(join(root, 'dir.toml'));
    write('large.toml', '#'.repeat(5_000_000));
    writeFileSync(join(root, 'binary.toml'), Uint8Array.of(0x23, 0xff, 0xfe));
    const messages = {
      'none.toml': 'does not exist',
      'dir.toml': 'is not a file',
      'large.toml': 'is larger than 2 MiB',
      'binary.toml': 'is not UTF-8 text',
    };
    for (const [name, message] of Object.entries(messages)) {
      expect(() => loadConfiguration(join(root, name), { builtin })).toThrow(`${name}: ${message}`);
    }
  });

  it('when files extend each other in a circle, or too deep', () => {
    const circle = { 'a.toml': `[extend]\npath = 'b.toml'`, 'b.toml': `[extend]\npath = './a.toml'` };
    expect(() => load(circle)).toThrow('b.toml:2: path: leads back to a file that extends this one');
    const files = Array.from({ length: 6 }, (_, index) => [
      `${index}.toml`,
      index === 5 ? own : `[extend]\npath = '${index + 1}.toml'`,
    ]);
    expect(() => load(Object.fromEntries(files))).toThrow(
      '4.toml:2: path: files may extend each other 5 levels deep',
    );
    expect(
      ids(load(Object.fromEntries([['.leaksieve.toml', `[extend]\npath = '2.toml'`], ...files]))),
    ).toContain('own');
  });

  it.each(['../outside.toml', 'link.toml', 'linked/outside.toml'])(
    'when, inside a repository, it leads out of it by %s',
    (path) => {
      write('outside.toml', own);
      mkdirSync(join(root, 'repo'));
      symlinkSync(join(root, 'outside.toml'), join(root, 'repo/link.toml'));
      symlinkSync(root, join(root, 'repo/linked'));
      const files = { 'repo/.leaksieve.toml': `[extend]\npath = '${path}'` };
      expect(() => load(files, { rootDir: join(root, 'repo') })).toThrow('lies outside the repository');
      expect(ids(load(files))).toContain('own');
    },
  );

  it('when, inside a repository, it names an absolute path', () => {
    const base = write('base.toml', own);
    const files = { '.leaksieve.toml': `[extend]\npath = '${base}'` };
    expect(() => load(files, { rootDir: root })).toThrow(':2: path: must be relative to this file');
    expect(ids(load(files))).toContain('own');
  });
});
