import { describe, expect, it } from 'vitest';
import { provedBy } from '../../src/checks/exposure/judge-answer.ts';
import type { ProbeAnswer } from '../../src/model/probe.ts';
import type { SiteRule } from '../../src/model/site-rule.ts';
import { builtinPacks } from '../../src/rules/site/builtin-packs.ts';
import { compilePack } from '../../src/rules/site/compile-pack.ts';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';
import { exampleBody, exampleType } from '../helpers/site-fixtures.ts';

type Response = Extract<ProbeAnswer, { kind: 'response' }>;

const rules = builtinPacks().flatMap((pack) => pack.rules);

function answerOf(
  rule: SiteRule,
  bytes: Buffer,
  type = exampleType(rule),
  others: Readonly<Record<string, string>> = {},
): Response {
  const [status = 200] = rule.statuses;
  const all = Object.entries({ 'content-type': type, ...others });
  const headers = new Map(all.map(([name, value]) => [name, [value]]));
  const url = new URL('https://www.example.com/');
  return { kind: 'response', url, status, headers, bytes, isCut: false, isChallenge: false };
}

/** An answer with one of the bodies that prove the rule. */
function matchOf(rule: SiteRule, example: string): Response {
  return answerOf(rule, exampleBody(rule, example), exampleType(rule), rule.matchHeaders);
}

describe.each(rules)('the rule $id', (rule) => {
  it.each(rule.matches)('is proved by %j', (example) => {
    expect(provedBy(rule, matchOf(rule, example))).not.toBeNull();
  });

  it.each(rule.ignores)('is not proved by %j', (example) => {
    expect(provedBy(rule, answerOf(rule, exampleBody(rule, example)))).toBeNull();
  });

  it('is not proved by a page that quotes it', () => {
    const quoted = rule.matches.map((example) =>
      exampleBody(rule, example).toString().replaceAll('<', '&lt;'),
    );
    const page = `<!doctype html><title>An article</title><h1>How it works</h1><pre>${quoted.join('\n')}</pre>`;
    expect(provedBy(rule, answerOf(rule, Buffer.from(page), 'text/html'))).toBeNull();
  });

  it.each(['', 'not found', '{"error":"not found"}', '<!doctype html><title>404</title><h1>Not found</h1>'])(
    'is not proved by %j',
    (text) => {
      expect(provedBy(rule, answerOf(rule, Buffer.from(text)))).toBeNull();
      expect(provedBy(rule, answerOf(rule, Buffer.from(text), 'text/html'))).toBeNull();
    },
  );

  it('shows no value of a secret', () => {
    for (const example of rule.matches) {
      const proof = provedBy(rule, matchOf(rule, example));
      // What differs between two fillings is secret; commits are not.
      const [own, other] = [1, 2].map((seed) => fillPlaceholders(example, seed));
      const secrets = (own!.match(/[\w+/]{12,}/g) ?? []).filter((value) => !other!.includes(value));
      const shown = secrets.filter((secret) => proof?.evidence.includes(secret));
      expect(shown.filter((text) => !/^[\da-f]{40}$/.test(text))).toEqual([]);
    }
  });
});

describe('a pack', () => {
  const good = `id = "a"\nname = "A"\n[[rules]]\nid = "a-b"\ntitle = "T"\nseverity = "low"\npaths = ["/a"]\ngrammar = "lines"
    remediation = ["x", "y"]\nreferences = ["https://example.com/"]\nmatches = ["a"]\nignores = ["b"]\n`;

  it('is compiled with all its paths', () => {
    const { rules } = compilePack(`${good}suffixes = [".bak"]\nprefixes = ["/app"]\n`, 'a.toml');
    expect(rules).toMatchObject([{ paths: ['/a', '/app/a', '/a.bak'], statuses: [200, 206], least: 1 }]);
  });

  it.each([
    ['paths = ["/a"]', 'paths = ["a"]', 'must start with /'],
    ['grammar = "lines"', 'grammar = "prose"', 'must be one of bytes'],
    ['severity = "low"', 'severity = "bad"', 'must be one of info'],
    ['matches = ["a"]', '', 'matches'],
    ['title = "T"', 'title = "T"\ntitel = "T"', 'titel'],
    ['title = "T"', 'title = "T"\nwhere = { a = "(" }', 'rule a-b'],
    ['id = "a"', 'id = ', 'a.toml:1'],
  ])('with %s as %s is refused', (from, to, message) => {
    expect(() => compilePack(good.replace(from, to), 'a.toml')).toThrow(message);
  });
});
