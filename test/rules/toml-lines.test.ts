import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { tomlLines } from '../../src/rules/toml-lines.ts';

const document = `# [[rules]] in a comment
title = "first [line]"  # = and "quotes"
[extend]
useDefault = true

[[rules]]
id = "one"
description = """
[[rules]]
id = "not a key" \\"""
"""
keywords = [
  "a]", # ]
  'b = "',
]
regex = '''
'''x'''
'''''
  "quoted key" = { get = "x", headers = { a = "[" } }

[[rules.allowlists]]
paths = ["a"]

[[rules.allowlists]]
paths = ["b"]

[ "rules" . 'verify' ]
live = [200]

[[ rules ]]
Id = "two"
[rules.allowlist]
stopwords = ["x"]
a.b = 1
`.replace(`'''\n'''x'''\n'''''`, `'''\nx = 1\n[[rules]]\n'''''`);

describe('the line of a path', () => {
  const lineOf = tomlLines(document);

  it('is looked up in a document that is valid', () => {
    expect(parse(document)).toHaveProperty('rules.1.Id', 'two');
  });

  it.each([
    [['title'], 2],
    [['extend', 'useDefault'], 4],
    [['rules', 0], 6],
    [['rules', 0, 'id'], 7],
    [['rules', 0, 'description'], 8],
    [['rules', 0, 'keywords'], 12],
    [['rules', 0, 'keywords', 1], 12],
    [['rules', 0, 'regex'], 16],
    [['rules', 0, 'quoted key'], 20],
    [['rules', 0, 'allowlists', 0], 22],
    [['rules', 0, 'allowlists', 0, 'paths'], 23],
    [['rules', 0, 'allowlists', 1, 'paths'], 26],
    [['rules', 0, 'verify', 'live'], 29],
    [['rules', 1], 31],
    [['rules', 1, 'id'], 32],
    [['rules', 1, 'missing'], 31],
    [['rules', 1, 'allowlist', 'stopwords'], 34],
    [['rules', 1, 'allowlist', 'a', 'b'], 35],
    [['missing'], 1],
    [[], 1],
  ])('%j is %i', (path, line) => {
    expect(lineOf(path)).toBe(line);
  });

  it('is found in a file with CRLF', () => {
    expect(tomlLines('a = 1\r\n\r\n[b]\r\nc = """\r\n"""\r\nd = 2\r\n')(['b', 'd'])).toBe(6);
  });

  it('is found in a hostile document before the test times out', () => {
    const hostile = `a = ${'['.repeat(50_000)}\n${'"'.repeat(100_000)}\n${"'''".repeat(50_001)}`;
    expect(tomlLines(hostile)(['b'])).toBe(1);
    expect(tomlLines(`[${'a.'.repeat(400_000)}a]`)(['b'])).toBe(1);
  });
});
