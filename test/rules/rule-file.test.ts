import { describe, expect, it } from 'vitest';
import { compileBuiltinFile } from '../../src/rules/builtin.ts';
import { parseRuleFile } from '../../src/rules/rule-file.ts';

const complete = {
  id: `'acme-key'`,
  description: `'Acme key. It opens everything.'`,
  severity: `'high'`,
  keywords: `['acme-']`,
  regex: `'\\b(acme-[a-f0-9]{32})\\b'`,
  remediation: `['Revoke it.', 'Replace it.']`,
  matches: `['acme-{hex:32}']`,
  ignores: `['acme-{hex:31}']`,
  references: `['https://acme.example/docs']`,
};

function builtinFile(changes: Readonly<Record<string, string>> = {}): string {
  const entries = Object.entries({ ...complete, ...changes }).filter(([, value]) => value !== '');
  return ['[[rules]]', ...entries.map(([key, value]) => `${key} = ${value}`), ''].join('\n');
}

describe('a built-in rule file', () => {
  it('gives compiled rules, with a title from the description', () => {
    expect(compileBuiltinFile(builtinFile(), 'acme.toml')).toEqual([
      {
        id: 'acme-key',
        title: 'Acme key',
        description: 'Acme key. It opens everything.',
        severity: 'high',
        confidence: 'high',
        isGeneric: false,
        keywords: ['acme-'],
        isKeywordInMatch: true,
        keywordLead: 0,
        shape: expect.objectContaining({ around: [['acme-', 0, 1]] }),
        pattern: { source: '\\b(acme-[0-9a-f]{32})\\b', flags: '', maxLength: 37 },
        path: null,
        secretGroup: 0,
        entropy: 0,
        dropsPlaceholders: true,
        format: null,
        allowlists: [],
        required: [],
        parts: [],
        completes: null,
        skipReport: false,
        tags: [],
        aliases: [],
        remediation: ['Revoke it.', 'Replace it.'],
        references: ['https://acme.example/docs'],
        matches: ['acme-{hex:32}'],
        ignores: ['acme-{hex:31}'],
      },
    ]);
  });

  it.each<[Readonly<Record<string, string>>, string]>([
    [{ id: '' }, 'acme.toml:1: id: is missing'],
    [{ id: `'Acme_key'` }, 'acme.toml:2: id: must be in kebab-case'],
    [{ description: '' }, 'acme.toml:1: description: is missing (rule acme-key)'],
    [{ severity: '' }, 'acme.toml:1: severity: is missing'],
    [{ severity: `'urgent'` }, 'acme.toml:4: severity: must be one of info, low, medium, high, critical'],
    [{ keywords: '[]' }, 'acme.toml:5: keywords: must have at least 1'],
    [{ keywords: `['Acme-']` }, 'acme.toml:5: keywords: must be in lower case'],
    [{ keywords: `['${'a'.repeat(40_000)}']` }, 'acme.toml:5: keywords: above 32768 characters'],
    [{ keywords: `['key']` }, 'acme.toml:5: keywords: must be such that every match'],
    [{ keywords: `'acme'` }, 'acme.toml:5: keywords: must be a list of texts'],
    [{ regex: '' }, 'acme.toml:1: rules: needs a regex or a path'],
    [{ regex: `'acme-(?=x)'` }, 'acme.toml:6: regex: at character 6: look-ahead'],
    [{ regex: `'acme-[a-z]+'` }, 'acme.toml:6: regex: has a repeat without a bound'],
    [{ remediation: `['One step.']` }, 'acme.toml:7: remediation: must have at least 2'],
    [{ matches: '' }, 'acme.toml:1: matches: must have at least 1'],
    [{ matches: `[' ']` }, 'acme.toml:8: matches: has an empty example'],
    [{ ignores: '[]' }, 'acme.toml:9: ignores: must have at least 1'],
    [{ references: '[]' }, 'acme.toml:10: references: must have at least 1'],
    [{ references: `['acme docs']` }, 'acme.toml:10: references: must be a URL'],
    [{ entropy: `'3'` }, 'acme.toml:11: entropy: must be a number'],
    [{ entropy: '9' }, 'acme.toml:11: entropy: is in bits a character'],
    [{ secretGroup: '2' }, 'acme.toml:11: secretGroup: is 2, but the regex has 1 groups'],
    [{ regx: `'a'` }, 'acme.toml:11: regx: is not a key here; did you mean regex?'],
    [{ ID: `'a'` }, 'acme.toml:11: ID: is not a key here; did you mean id?'],
    // Who is asked is no matter of what is scanned: rules/verify alone says so.
    [{ verify: `{ get = 'https://acme.example' }` }, 'acme.toml:11: verify: is not a key here'],
    [{ parts: `[{ name = 'host', regex = 'h*' }]` }, 'acme.toml:11: regex: has a repeat without a bound'],
    [{ parts: `[{ regex = 'h' }]` }, 'acme.toml:11: name: is missing'],
    [{ allowlists: `[{ description = 'x' }]` }, 'acme.toml:11: allowlists: accepts nothing'],
    [{ allowlist: `{ paths = ['('] }` }, 'acme.toml:11: paths: at character 1: the closing ) is missing'],
  ])('is refused with %j', (changes, message) => {
    expect(() => compileBuiltinFile(builtinFile(changes), 'acme.toml')).toThrow(
      expect.objectContaining({ code: 'CONFIG', message: expect.stringContaining(message) }),
    );
  });

  it('holds rules only', () => {
    const text = `title = 'x'\n${builtinFile()}`;
    expect(() => compileBuiltinFile(text, 'acme.toml')).toThrow(
      'acme.toml:1: title: built-in files hold rules',
    );
  });

  it('must have a regex, since a rule about paths alone makes a candidate of every file', () => {
    const text = builtinFile({ keywords: '', regex: '', path: `'\\.p12$'` });
    expect(() => compileBuiltinFile(text, 'acme.toml')).toThrow('regex: is missing');
  });

  it('compiles the settings beside a secret', () => {
    const parts = `[{ name = 'host', regex = '(?i)HOST=(\\w{1,9})' }, { name = 'user', regex = 'u', required = false, withinLines = 2 }]`;
    const [rule] = compileBuiltinFile(builtinFile({ parts }), 'acme.toml');
    expect(rule?.parts).toEqual([
      {
        name: 'host',
        pattern: { source: 'HOST=([0-9A-Z_a-z]{1,9})', flags: 'i', maxLength: 14 },
        isRequired: true,
        withinLines: 10,
      },
      { name: 'user', pattern: { source: 'u', flags: '', maxLength: 1 }, isRequired: false, withinLines: 2 },
    ]);
  });
});

describe('a rule file with errors', () => {
  it('lists the first ten, in the order of their lines', () => {
    const rules = Array.from({ length: 13 }, (_, index) => `[[rules]]\nid = ${index}\n`).join('');
    expect(() => parseRuleFile(rules, 'x.toml', 'leaksieve')).toThrow(
      expect.objectContaining({
        message: [
          ...Array.from(
            { length: 10 },
            (_, index) => `x.toml:${index * 2 + 2}: id: must be a text in quotes`,
          ),
          '... and 3 more',
        ].join('\n'),
      }),
    );
  });

  it('is given up early when it is hopeless', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${index} = 1`).join('\n');
    expect(() => parseRuleFile(keys, 'x.toml', 'leaksieve')).toThrow('... and 90 more');
  });

  it('shows where the TOML is wrong, and none of its text', () => {
    const text = `a = 1\nb = "hunter2 hunter2\n`;
    expect(() => parseRuleFile(text, 'x.toml', 'leaksieve')).toThrow(/^x\.toml:2: column \d+: Invalid TOML/);
    expect(() => parseRuleFile(text, 'x.toml', 'leaksieve')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });

  it('never shows a value of the wrong type', () => {
    const text = `[[allowlists]]\nregexes = 'hunter2'\n`;
    expect(() => parseRuleFile(text, 'x.toml', 'leaksieve')).toThrow(
      expect.objectContaining({ message: 'x.toml:2: regexes: must be a list of texts' }),
    );
  });
});
