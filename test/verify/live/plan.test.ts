import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import type { LiveChecks } from '../../../src/model/live-check.ts';
import { Secret } from '../../../src/model/secret.ts';
import { compileVerifyFile } from '../../../src/rules/verify/compile-checks.ts';
import { planLines } from '../../../src/verify/live/plan-lines.ts';
import { planQuestions } from '../../../src/verify/live/plan.ts';
import { sampleFinding } from './check-samples.ts';

const checks: LiveChecks = compileVerifyFile(
  `
[[checks]]
provider = "Acme"
rules = ["acme-key", "acme-old-key"]
get = "https://api.acme.example/me"
headers = { X-Key = "{secret}" }
live = [200]
references = ["https://acme.example/docs"]
answers = [{ status = 200, body = "{}", means = "live" }]
[[checks]]
provider = "Shop"
rules = ["shop-key"]
parts = { shop = '^([a-z]+)$', user = '^(.+)$' }
get = "https://{shop}.shop.example/users/{user}"
basic = "{user}:{secret}"
live = [200]
references = ["https://shop.example/docs"]
answers = [{ status = 200, body = "{}", means = "live" }]
[[checks]]
provider = "Mail server"
rules = ["smtp-url"]
smtp = { host = "{host}", port = "587", user = "{user}" }
parts = { host = '^(.+)$', user = '^(.+)$' }
urlEncoded = true
references = ["https://mail.example/docs"]
[[never]]
rules = ["bot-token"]
reason = "it would stand in the address"
references = ["https://bot.example/docs"]
`,
  'acme.toml',
);

function finding(
  rule: string,
  secret: string,
  parts: Readonly<Record<string, string>> = {},
  fingerprint = `${rule} ${secret}`,
): Finding {
  const sample = sampleFinding(checks.checks[1]!, fingerprint);
  const own = Object.entries(parts).map(([name, value]) => ({
    ...sample.parts[0]!,
    name,
    value: new Secret(value),
  }));
  return { ...sample, rule, secret: new Secret(secret), parts: own };
}

const plan = (findings: readonly Finding[], limit = 10): ReturnType<typeof planQuestions> =>
  planQuestions(findings, checks, limit);

describe('the plan', () => {
  it('asks about the same secret once, whatever rules found it', () => {
    const { questions } = plan([
      finding('acme-key', 'a'),
      finding('acme-old-key', 'a'),
      finding('acme-key', 'b'),
    ]);
    expect(questions.map(({ host, fingerprints }) => [host, fingerprints])).toEqual([
      ['api.acme.example', ['acme-key a', 'acme-old-key a']],
      ['api.acme.example', ['acme-key b']],
    ]);
  });

  it('asks about the same secret again where it belongs to another user', () => {
    const of = (user: string): Finding => finding('shop-key', 'a', { shop: 'toys', user }, user);
    expect(plan([of('u1'), of('u2')]).questions).toHaveLength(2);
  });

  it('leaves out what is beyond the limit, and says so', () => {
    const made = plan(
      [finding('acme-key', 'a'), finding('acme-key', 'b'), finding('acme-key', 'a', {}, 'c')],
      1,
    );
    expect(made.questions.map(({ fingerprints }) => fingerprints)).toEqual([['acme-key a', 'c']]);
    expect([...made.others]).toEqual([
      ['acme-key b', { state: 'unverified', reason: 'beyond --verify-limit' }],
    ]);
    expect(planLines(made)).toEqual([
      '--verify asks 1 host 1 question:',
      '  api.acme.example  1',
      '  1 question more are beyond --verify-limit',
    ]);
  });

  it.each([
    ['bot-token', {}, 'it would stand in the address'],
    ['other-key', {}, 'nobody is known who could tell'],
    ['shop-key', { user: 'u' }, 'no shop stands beside it'],
    ['shop-key', { user: 'u', shop: 'EVIL.example/' }, 'no shop stands beside it'],
  ])('asks nobody about a %s with %j: %s', (rule, parts, reason) => {
    const { questions, others } = plan([finding(rule, 'a', parts, 'f')]);
    expect(questions).toEqual([]);
    expect(others.get('f')).toEqual({ state: 'not-checkable', reason });
  });

  it.each(['a\r\nX-Evil: 1', 'ü', 'a\0'])('makes no header of %j', (secret) => {
    expect(plan([finding('acme-key', secret, {}, 'f')]).others.get('f')).toEqual({
      state: 'not-checkable',
      reason: 'what stands beside it fits into no request',
    });
  });

  it('encodes what it puts into an address', () => {
    const [asked] = plan([finding('shop-key', 'a', { shop: 'toys', user: '../x?y#z' })]).questions;
    expect(String(asked!.question.kind === 'http' && asked!.question.url)).toBe(
      'https://toys.shop.example/users/..%2Fx%3Fy%23z',
    );
  });

  it('reads the parts of a URL as they are meant', () => {
    const [asked] = plan([
      finding('smtp-url', 'p%40%', { host: 'mail.firma.test', user: 'a%40b.test' }),
    ]).questions;
    // What is not encoded well stands for itself.
    expect(asked!.question).toMatchObject({
      host: 'mail.firma.test',
      port: 587,
      user: 'a@b.test',
      password: 'p%40%',
    });
  });

  it('asks about nothing that is proved, no secret, or known in part alone', () => {
    const proved: Finding = { ...finding('acme-key', 'a'), verification: { state: 'live' } };
    const redacted = { ...finding('acme-key', 'a'), secret: Secret.ofRedacted('a…') };
    const other: Finding = { ...finding('acme-key', 'a'), kind: 'posture' };
    expect(plan([proved, redacted, other, finding('acme-key', '')])).toMatchObject({
      questions: [],
      leftOut: 0,
    });
  });
});
