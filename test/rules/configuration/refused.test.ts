import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfiguration } from '../../../src/rules/load-configuration.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { builtin, load, ids, own } from './load-files.ts';

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
    const root = temporaryFolder({ 'large.toml': '#'.repeat(5_000_000) });
    mkdirSync(join(root, 'dir.toml'));
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
      const root = temporaryFolder({ 'outside.toml': own });
      mkdirSync(join(root, 'repo'));
      symlinkSync(join(root, 'outside.toml'), join(root, 'repo/link.toml'));
      symlinkSync(root, join(root, 'repo/linked'));
      const files = { 'repo/.leaksieve.toml': `[extend]\npath = '${path}'` };
      expect(() => load(files, { rootDir: join(root, 'repo') }, root)).toThrow('lies outside the repository');
      expect(ids(load(files, {}, root))).toContain('own');
    },
  );

  it('when, inside a repository, it names an absolute path', () => {
    const root = temporaryFolder({ 'base.toml': own });
    const files = { '.leaksieve.toml': `[extend]\npath = '${join(root, 'base.toml')}'` };
    expect(() => load(files, { rootDir: root }, root)).toThrow(':2: path: must be relative to this file');
    expect(ids(load(files, {}, root))).toContain('own');
  });
});
