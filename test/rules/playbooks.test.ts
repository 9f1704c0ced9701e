import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { siteChecks } from '../../src/checks/index.ts';
import { fittingPlaybook } from '../../src/incident/fitting-playbook.ts';
import { matchesGlob } from '../../src/model/match-glob.ts';
import { builtinRules } from '../helpers/builtin-rules.ts';
import { builtinPlaybooks } from '../../src/rules/playbook/builtin-playbooks.ts';
import { compilePlaybooks } from '../../src/rules/playbook/compile-playbooks.ts';
import { builtinPacks } from '../../src/rules/site/builtin-packs.ts';

const playbooks = builtinPlaybooks();
const packs = builtinPacks();

/** The lines of the two guides, by short names, with the playbook that takes care of each. */
const guides: Readonly<Record<string, readonly string[]>> = {
  mautic:
    'A-contacts A-impersonation A-mining A-found A-tls A-trust-host A-waf A-updates A-least-privilege A-unique-passwords A-unused A-advice A-ftp A-cost'.split(
      ' ',
    ),
  brevo:
    'B-locked B-password B-investigate B-script B-git B-malware B-mail-client B-updates B-scanner B-laravel B-api-keys B-two-factor B-ip B-tell-support B-smtp-key B-strong-password B-manager B-antivirus B-trusted-devices B-own-device B-log-out B-links B-signs B-other-users B-ticket'.split(
      ' ',
    ),
};

/** Ids that checks give their findings and their entries of the coverage, as their sources name them. */
const idsOfChecks = readdirSync('src/checks', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => [
    ...readFileSync(`src/checks/${name}`, 'utf8').matchAll(/\b(?:rule|id)(?:: | = )'([a-z\d.-]+)'/g),
  ])
  .map(([, id]) => id ?? '');
const exposure = { packs, wanted: [], authorizedBy: null, announce: () => {} };
const cloud = { rules: [], isWanted: false, authorizedBy: null, announce: () => {} };
const names = { sources: [], announce: () => {} };
const origin = { named: [], authorizedBy: null, nameSources: [], announce: () => {} };
const checks = siteChecks({ advisories: null, scriptBaseline: null, exposure, cloud, names, origin }).map(
  ({ id }) => id,
);

const siteRules = packs.flatMap(({ rules }) => rules.map(({ id }) => id));
const rulesOfKinds: Readonly<Record<string, readonly string[]>> = {
  secret: builtinRules.rules.map(({ id }) => id),
  exposure: siteRules,
  script: idsOfChecks,
  component: idsOfChecks,
  posture: idsOfChecks,
};
const knownRules = Object.values(rulesOfKinds).flat();
const tlsTrials = ['tls-old-version-sslv3', 'tls-old-version-tlsv1', 'tls-broken-cipher-tlsv1.2'];
const knownChecks = [...siteRules, ...checks, 'spf', 'dmarc', 'mta-sts', 'caa', ...tlsTrials];

function isKnownRule(glob: string): boolean {
  const [kind, id] = glob.includes('/') ? glob.split('/') : [null, glob];
  const known = kind === null ? knownRules : (rulesOfKinds[kind ?? ''] ?? []);
  return known.some((rule) => matchesGlob(id ?? '', rule));
}

it('there are playbooks for what interface.md names', () => {
  expect(playbooks.map(({ id }) => id)).toEqual([
    'brevo',
    'injected-script',
    'laravel-env',
    'leaked-key',
    'mautic',
  ]);
});

describe.each(playbooks)('the playbook $id', ({ id, lines, letters, fits, packs: tried }) => {
  it('refers to rules, checks and packs that there are', () => {
    const rules = [
      ...fits,
      ...lines.flatMap((line) => line.rules),
      ...letters.flatMap((letter) => letter.rules),
    ];
    expect(rules.filter((glob) => !isKnownRule(glob))).toEqual([]);
    const named = lines.flatMap((line) => line.checks);
    expect(named.filter((glob) => !knownChecks.some((check) => matchesGlob(glob, check)))).toEqual([]);
    expect(tried.filter((name) => !packs.some((pack) => pack.id === name))).toEqual([]);
  });

  it('has nothing that can neither be proved nor attested', () => {
    const idle = lines.filter(
      ({ rules, judgesPasswords, question }) => rules.length === 0 && !judgesPasswords && question === null,
    );
    expect(idle.map((line) => line.id)).toEqual([]);
  });

  it('says what has to be scanned for each proof', () => {
    const vague = lines.filter(
      ({ rules, checks: made, needs }) =>
        rules.join() !== '*' && rules.length + made.length > 0 && needs.length === 0,
    );
    expect(vague.map((line) => line.id)).toEqual([]);
  });

  it('takes care of whatever else is found', () => {
    expect(lines.filter(({ rules }) => rules.includes('*')).map((line) => line.id)).toEqual([
      'other-findings',
    ]);
  });

  it('fills only what letters know', () => {
    const known = new Set(['done', 'findings', 'open', 'prevented', 'sender', 'sites']);
    const texts = letters.flatMap(({ body }) => [body.en, body.de]);
    const fills = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''));
    expect(fills.filter((name) => !known.has(name))).toEqual([]);
  });

  it('has no line of a guide that is not one', () => {
    const all = new Set(Object.values(guides).flat());
    expect(lines.flatMap(({ guide }) => guide).filter((line) => !all.has(line))).toEqual([]);
    const own = new Set(lines.flatMap(({ guide }) => guide));
    expect((guides[id] ?? []).filter((line) => !own.has(line))).toEqual([]);
  });
});

it.each([
  ['brevo-smtp-key', true, 'brevo'],
  ['mautic-db-password', true, 'mautic'],
  ['laravel-env-exposed', false, 'laravel-env'],
  ['script-miner', false, 'injected-script'],
  ['aws-secret-access-key', true, 'leaked-key'],
  ['hsts-missing', false, undefined],
])('what %s calls for', (rule, isSecret, expected) => {
  expect(fittingPlaybook(playbooks, rule, isSecret)?.id).toBe(expected);
});

describe('a file of a playbook', () => {
  const shared = 'lines = []\nletters = []\n';
  const head = 'id = "x"\ntitle = { en = "X", de = "X" }\nabout = "a"\nfirst = "b"\nfits = ["x"]\n';

  it.each([
    ['x = 1', /x\.toml: .*x/],
    [`${head}uses = ["nothing"]`, /has no "nothing"/],
    [`${head}[[lines]]\nid = "a"\nstage = "later"`, /lines\.0\.stage: must be one of contain/],
    [`${head}[[lines]]\nid = "a"\nstage = "contain"\ntitle = { en = "A" }\nsteps = ["b"]`, /lines\.0\.title/],
    ['= 1', /x\.toml:1: /],
  ])('%j is refused', (text, message) => {
    const files = new Map([
      ['shared.toml', shared],
      ['x.toml', text],
    ]);
    expect(() => compilePlaybooks(files)).toThrow(message);
  });
});
