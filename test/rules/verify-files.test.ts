import { describe, expect, it } from 'vitest';
import { builtinLiveChecks } from '../../src/rules/verify/builtin-checks.ts';
import { compileVerifyFile } from '../../src/rules/verify/compile-checks.ts';
import { builtinRules } from '../helpers/builtin-rules.ts';

const { checks, never } = builtinLiveChecks();
const { rules: allRules } = builtinRules;

describe('the built-in checks', () => {
  it('are about rules that exist, which ask or do not ask', () => {
    const ids = new Set(allRules.map(({ id }) => id));
    const asked = checks.flatMap(({ rules }) => rules);
    const left = never.flatMap(({ rules }) => rules);
    expect([...asked, ...left].filter((id) => !ids.has(id))).toEqual([]);
    expect(left.filter((id) => asked.includes(id))).toEqual([]);
  });

  it('name parts that their rules find', () => {
    const partsOf = new Map(allRules.map(({ id, parts }) => [id, parts.map(({ name }) => name)]));
    const wrong = checks.flatMap(({ rules, values }) =>
      values
        .filter(({ part, otherwise }) => part !== null && otherwise === null)
        .flatMap(({ part }) =>
          rules.filter((id) => !partsOf.get(id)!.includes(part!)).map((id) => `${id}: ${part}`),
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('know at least sixty providers', () => {
    expect(new Set(checks.map(({ provider }) => provider)).size).toBeGreaterThanOrEqual(60);
  });
});

const complete = {
  provider: '"Acme"',
  rules: '["acme-key"]',
  get: '"https://api.acme.example/me"',
  headers: '{ X-Key = "{secret}" }',
  live: '[200]',
  references: '["https://acme.example/docs"]',
  answers: '[{ status = 200, means = "live" }]',
};

function compile(changes: Readonly<Record<string, string>>): void {
  const lines = Object.entries({ ...complete, ...changes }).filter(([, value]) => value !== '');
  const text = ['[[checks]]', ...lines.map(([key, value]) => `${key} = ${value}`)].join('\n');
  compileVerifyFile(text, 'acme.toml');
}

describe('a check', () => {
  it('is taken when it is whole', () => expect(() => compile({})).not.toThrow());

  it.each<[Readonly<Record<string, string>>, string]>([
    [{ get: '"https://api.acme.example/{secret}"' }, 'must not hold the secret'],
    [{ get: '"http://api.acme.example/"' }, 'must start with https://'],
    [{ get: '"https://{host}/"', parts: `{ host = '.' }` }, 'must start with https://'],
    [{ get: '"https://{a}.{b}.example/"' }, 'must start with https://'],
    [{ get: '' }, 'needs get or post'],
    [{ post: '"https://api.acme.example/"' }, 'needs get or post'],
    [{ json: '{ a = "{secret}" }' }, 'a body needs post'],
    [{ headers: '{ X-Key = "{user}" }' }, '{user} is neither in parts nor in ofSecret'],
    [{ headers: '{ X-Key = "none" }' }, 'the secret is in no header and no body'],
    [{ live: '[]' }, 'must have at least 1'],
    [{ dead: '[429]' }, 'must be a status that tells something'],
    [{ dead: '[503]' }, 'must be a status that tells something'],
    [{ live: '[302]' }, 'must be a status that tells something'],
    [{ dead: `[{ status = 401, where = { a = '(' } }]` }, 'the closing ) is missing'],
    [{ put: '"x"' }, 'put'],
    [{ answers: '[]' }, 'must have at least 1'],
    [{ references: '[]' }, 'must have at least 1'],
  ])('is refused with %j', (changes, message) => {
    expect(() => compile(changes)).toThrow(
      expect.objectContaining({ code: 'CONFIG', message: expect.stringContaining(message) }),
    );
  });
});
