import { describe, expect, it } from 'vitest';
import { provedBy } from '../../../src/checks/exposure/judge-answer.ts';
import type { CloudRule } from '../../../src/model/cloud-rule.ts';
import type { ProbeAnswer } from '../../../src/model/probe.ts';
import { builtinCloudRules, compileCloudFile } from '../../../src/rules/site/cloud-rules.ts';
import { exampleBody, exampleType } from '../../helpers/site-fixtures.ts';

type Response = Extract<ProbeAnswer, { kind: 'response' }>;

/** An answer with an example; those of `headers` are a header. */
function answerOf(rule: CloudRule, example: string, status = rule.statuses[0] ?? 200): Response {
  const body = exampleBody(rule, example);
  const [name = '', value = ''] = rule.grammar === 'headers' ? body.toString().split(': ') : [];
  const headers = new Map([
    ['content-type', [exampleType(rule)]],
    [name, [value]],
  ]);
  const bytes = rule.grammar === 'headers' ? Buffer.alloc(0) : body;
  const url = new URL('https://back-end.example/');
  return { kind: 'response', url, status, headers, bytes, isCut: false, isChallenge: false };
}

describe.each(builtinCloudRules())('the rule $id', (rule) => {
  it('is proved by its examples, and by nothing that only looks like them', () => {
    for (const example of rule.matches) {
      expect([example, provedBy(rule, answerOf(rule, example))]).toEqual([example, expect.anything()]);
      expect(provedBy(rule, answerOf(rule, example, 401))).toBeNull();
    }
    for (const example of [
      ...rule.ignores,
      '',
      '{{"error":"Permission denied"}',
      '<!doctype html><p>a</p>',
    ]) {
      expect([example, provedBy(rule, answerOf(rule, example))]).toEqual([example, null]);
    }
  });

  it('fills all of its templates, and shows no key', () => {
    const groups = new Set(rule.parts.flatMap((part) => part.groups));
    const templates = [rule.ask, ...Object.values(rule.headers)].join(' ');
    const used = new Set(Array.from(templates.matchAll(/\{([a-z]+)\}/g), ([, name]) => name));
    expect(used).toEqual(groups);
    expect([...groups].filter((name) => name === 'key')).toEqual(rule.hidden);
  });
});

it.each([
  ['parts = ["a"]', 'parts = ["b"]', 'rule x: there is no part b'],
  ['ask = "https://', 'ask = "http://', 'must start with https://'],
  ["pattern = 'a'", "pattern = '('", 'part a'],
])('a file with %s as %s is refused', (from, to, message) => {
  const file = `[parts.a]\nkeyword = "a"\npattern = 'a'\n[[rules]]\nid = "x"\ntitle = "T"\nseverity = "low"\nparts = ["a"]\nask = "https://{a}/"
    grammar = "json"\nremediation = ["x", "y"]\nreferences = ["https://example.com/"]\nmatches = ["a"]\nignores = ["b"]\n`;
  expect(compileCloudFile(file, 'f.toml')).toHaveLength(1);
  expect(() => compileCloudFile(file.replace(from, to), 'f.toml')).toThrow(message);
});
