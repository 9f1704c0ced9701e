import { describe, expect, it } from 'vitest';
import { ChunkText } from '../../src/detect/chunk-text.ts';
import { LineIndex } from '../../src/detect/line-index.ts';
import { findParts } from '../../src/detect/parts.ts';
import { fileStart } from '../../src/model/region.ts';
import type { PartPattern } from '../../src/model/rule.ts';
import { compilePattern } from '../../src/rules/pattern.ts';
import { ruleOf } from './rule-of.ts';

function part(name: string, re2: string, changes: Partial<PartPattern> = {}): PartPattern {
  return { name, pattern: compilePattern(re2), isRequired: true, withinLines: 3, ...changes };
}

const host = part('host', 'host=(\\w+)');

/** The parts of the secret `SECRET` in a content, by name; null: a required one is absent. */
function parts(content: string, ...patterns: readonly PartPattern[]): Record<string, string> | null {
  const text = new ChunkText(Buffer.from(content));
  const start = text.bytes.indexOf('SECRET');
  const lines = new LineIndex(text, fileStart);
  const rule = ruleOf('SECRET', [], { parts: patterns });
  const found = findParts(rule, text, () => lines, { start, end: start + 6 });
  return found === null ? null : Object.fromEntries(found.map(({ name, range }) => [name, text.read(range)]));
}

describe('the parts of a secret', () => {
  it.each([
    ['before it', 'host=a SECRET', 'a'],
    ['after it', 'SECRET host=a', 'a'],
    ['nearest before', 'host=a host=b SECRET -------- host=c', 'b'],
    ['nearest after', 'host=a ---------------- SECRET host=b host=c', 'b'],
    ['on another line', 'host=a\n\n\nSECRET', 'a'],
    ['on a later line', 'SECRET\n\n\nhost=a', 'a'],
    ['after characters of many bytes', '鍵🔑é host=a é SECRET', 'a'],
    ['at the very start and end', 'host=a\nSECRET', 'a'],
  ])('are found %s', (_name, content, expected) => {
    expect(parts(content, host)).toEqual({ host: expected });
  });

  it.each([
    ['is absent', 'SECRET'],
    ['stands too many lines before', 'host=a\n\n\n\nSECRET'],
    ['stands too many lines after', 'SECRET\n\n\n\nhost=a'],
    ['stands too far away on the same line', `host=a${' '.repeat(20_000)}SECRET`],
  ])('are none at all where a required one %s', (_name, content) => {
    expect(parts(content, host)).toBeNull();
    expect(parts(content, { ...host, isRequired: false })).toEqual({});
  });

  it('are not taken from the secret itself', () => {
    expect(parts('SECRET', part('word', '\\w+'))).toBeNull();
    expect(parts('a SECRET', part('word', '\\w+'))).toEqual({ word: 'a' });
  });

  it.each([
    ['the first group', 'user: (\\w+)', 'ann'],
    ['the first group with text', '(x)?user: (\\w+)', 'ann'],
    ['all of a match without groups', 'user: \\w+', 'user: ann'],
  ])('are %s', (_name, re2, expected) => {
    expect(parts('user: ann SECRET', part('user', re2))).toEqual({ user: expected });
  });

  it('are none when the match is empty', () => {
    expect(parts('SECRET', part('none', 'x*'))).toBeNull();
  });

  it('are found for each pattern, on the line alone where it says so', () => {
    const user = part('user', '(?i)USER=(\\w+)', { withinLines: 0 });
    const port = part('port', 'port=(\\d+)', { isRequired: false });
    expect(parts('host=a\nuser=ann SECRET\nport=x', host, user, port)).toEqual({ host: 'a', user: 'ann' });
    expect(parts('user=ann\nhost=a SECRET', host, user)).toBeNull();
  });
});
