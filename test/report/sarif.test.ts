import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/finding.ts';
import { Secret } from '../../src/model/secret.ts';
import { writerFor } from '../../src/report/index.ts';
import {
  brevoKey,
  incompleteCoverage,
  keyLines,
  plainOptions,
  reportOf,
  sampleCoverage,
  sampleFinding,
  sampleHex,
  sampleOccurrence,
  sampleReport,
  sampleRule,
  smtpPassword,
} from '../helpers/sample-report.ts';

const schemaPath = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
// It is written in draft 4, of which it uses nothing that draft 7 reads otherwise, but for these two names.
const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(schemaPath, 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function sarif(report: Report): Log {
  return JSON.parse([...writerFor('sarif')(report, plainOptions)].join(''));
}

function runOf(report: Report): Run {
  const [run] = sarif(report).runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

function locationsOf(run: Run): readonly (string | undefined)[] {
  return (run.results ?? []).map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri);
}

const hostile = '\u0000\u001b[2J\u202e\ud800 %2e%2e/?#[]{0}"<&>\\';

describe('the SARIF report', () => {
  it.each([
    ['with findings', sampleReport()],
    ['without findings', reportOf([])],
    ['of an incomplete scan', sampleReport({ coverage: incompleteCoverage() })],
    ['of a directory', sampleReport({ target: { kind: 'dir', name: '.' } })],
    ['of findings without their rule', sampleReport({ rules: new Map() })],
    [
      'of hostile names',
      reportOf([
        sampleFinding({
          title: hostile,
          occurrences: [sampleOccurrence(new Secret(brevoKey), { path: hostile, snippet: hostile })],
          remediation: [hostile],
        }),
      ]),
    ],
  ])('%s matches the published schema', (_name, report) => {
    validate(sarif(report));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has one result for each place, with all four region numbers and a redacted snippet', () => {
    const { results = [] } = runOf(sampleReport());
    expect(results).toHaveLength(10);
    expect(results[6]).toMatchObject({
      ruleId: 'brevo-api-key',
      ruleIndex: 0,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'config/mail.php', uriBaseId: '%SRCROOT%' },
            region: {
              startLine: 3,
              startColumn: 12,
              endLine: 3,
              endColumn: 101,
              snippet: { text: `API_KEY = "${new Secret(brevoKey, 'xkeysib-').redacted}"` },
            },
          },
        },
      ],
    });
  });

  it('says that the history still leaks when the line is gone', () => {
    expect(runOf(sampleReport()).results?.[0]?.message.text).toMatch(
      /^Brevo API key: xkeysib-.{4}….. \(still in the history since commit [\da-f]{7}\)\. Revoke and replace it/,
    );
  });

  it('has all that code scanning asks of a rule', () => {
    const [rule] = runOf(sampleReport()).tool.driver.rules ?? [];
    expect(rule).toMatchObject({
      id: 'brevo-api-key',
      shortDescription: { text: 'Brevo API key' },
      fullDescription: { text: expect.stringContaining('Whoever holds it') },
      helpUri: 'https://developers.brevo.com/docs/authentication-schemes',
      defaultConfiguration: { level: 'error' },
      properties: { 'security-severity': '9.5', precision: 'high', tags: ['security', 'mail'] },
    });
  });

  it("tells a rule's remediation in its help", () => {
    const report = reportOf([sampleFinding()], {
      rules: new Map([
        ['brevo-api-key', sampleRule({ remediation: ['Delete the key', 'Look at *all* mails'] })],
      ]),
    });
    const { help } = runOf(report).tool.driver.rules?.[0] ?? {};
    expect(help?.text).toContain('1. Delete the key\n2. Look at *all* mails\n');
    expect(help?.markdown).toContain(
      String.raw`## What to do` + '\n\n1. Delete the key\n2. Look at \\*all\\* mails\n',
    );
    expect(help?.markdown).toContain('- <https://developers.brevo.com/docs/authentication-schemes>\n');
  });

  it('stays within what code scanning takes of a rule', () => {
    const rule = sampleRule({
      title: 't'.repeat(2000),
      description: 'd'.repeat(2000),
      tags: Array.from({ length: 30 }, (_, index) => `tag-${index}`),
    });
    const [written] =
      runOf(reportOf([sampleFinding()], { rules: new Map([['brevo-api-key', rule]]) })).tool.driver.rules ??
      [];
    expect(written?.shortDescription?.text).toHaveLength(1024);
    expect(written?.fullDescription?.text).toHaveLength(1024);
    expect(written?.properties?.tags).toHaveLength(20);
  });

  it.each([
    ['config/mail settings#1.php', 'config/mail%20settings%231.php'],
    ['a%2fb?c', 'a%252fb%3Fc'],
    ['http:x', 'http%3Ax'],
    ['ä/漢', '%C3%A4/%E6%BC%A2'],
    ['../up', '../up'],
    ['a\ud800', 'a%EF%BF%BD'],
    ['/etc/my keys', 'file:///etc/my%20keys'],
    [String.raw`C:\keys`, 'file:///C%3A/keys'],
  ])('encodes the path %j as %s', (path, uri) => {
    const place = sampleOccurrence(new Secret(brevoKey), { path });
    expect(locationsOf(runOf(reportOf([sampleFinding({ occurrences: [place] })])))).toEqual([uri]);
  });

  it('gives equal lines of one file version different counts, and a moved line its old hash', () => {
    const secret = new Secret(brevoKey);
    const places = [
      sampleOccurrence(secret, { startLine: 3 }),
      sampleOccurrence(secret, { startLine: 9 }),
      sampleOccurrence(secret, { startLine: 8, blob: sampleHex('moved') }),
      sampleOccurrence(secret, { startLine: 9, path: 'other.php' }),
    ];
    const { results = [] } = runOf(reportOf([sampleFinding({ occurrences: places })]));
    const hashes = results.map(
      ({ partialFingerprints }) => partialFingerprints?.['primaryLocationLineHash'] ?? '',
    );
    const [hash = ''] = hashes[0]?.split(':') ?? [];
    expect(hash).toMatch(/^[\da-f]{1,16}$/);
    expect(hashes).toEqual([`${hash}:1`, `${hash}:2`, `${hash}:1`, `${hash}:1`]);
    for (const { partialFingerprints } of results) {
      expect(partialFingerprints?.['leaksieveFingerprint/v1']).toBe(sampleHex('fingerprint', 32));
    }
  });

  it('takes the messages of two commits for two texts', () => {
    const { blob: _blob, ...place } = sampleOccurrence(new Secret(brevoKey), { path: 'COMMIT_MESSAGE' });
    const occurrences = [place, { ...place, startLine: 5, commit: sampleHex('other commit') }];
    const { results = [] } = runOf(reportOf([sampleFinding({ occurrences })]));
    for (const { partialFingerprints } of results) {
      expect(partialFingerprints?.['primaryLocationLineHash']).toMatch(/:1$/);
    }
    expect(results).toHaveLength(2);
  });

  it('tells whether the scan was complete, and what was not searched', () => {
    const { invocations } = runOf(sampleReport({ coverage: incompleteCoverage() }));
    expect(invocations).toMatchObject([
      {
        executionSuccessful: false,
        startTimeUtc: '2026-01-02T03:04:05.000Z',
        toolExecutionNotifications: [
          {
            descriptor: { id: 'too-large' },
            message: { text: 'Not searched: big.bin (too-large, 1). Raise --max-file-size' },
          },
          { descriptor: { id: 'missing-object' } },
        ],
      },
    ]);
    expect(runOf(sampleReport()).invocations).toMatchObject([
      { executionSuccessful: true, toolExecutionNotifications: [] },
    ]);
    const unexplained = sampleReport({ coverage: sampleCoverage({ complete: false }) });
    expect(runOf(unexplained).invocations?.[0]?.toolExecutionNotifications).toHaveLength(1);
  });

  it.each([
    [
      { kind: 'git', name: `https://ann:${smtpPassword}@example.com/a.git`, head: sampleHex('head') },
      'https://example.com/a.git',
    ],
    [{ kind: 'git', name: '/srv/my shop', head: sampleHex('head') }, 'file:///srv/my%20shop'],
    [{ kind: 'git', name: '.', head: sampleHex('head') }, undefined],
    [{ kind: 'git', name: '/srv/shop' }, undefined],
  ] as const)('names the repository of %j as %s', (target, uri) => {
    const run = runOf(reportOf([], { target }));
    expect(run.versionControlProvenance?.[0]?.repositoryUri).toBe(uri);
    expect(run.automationDetails?.id).toBe('leaksieve/git/');
  });

  it('keeps the 5,000 results that code scanning keeps, of every finding some, and says so', () => {
    const secret = new Secret(brevoKey);
    const spread = sampleFinding({
      occurrences: [
        ...Array.from({ length: 6000 }, (_, index) =>
          sampleOccurrence(secret, { path: `f${index}`, state: 'history' }),
        ),
        sampleOccurrence(secret, { path: 'now' }),
      ],
    });
    const single = sampleFinding({ severity: 'low', fingerprint: 'single' });
    const run = runOf(reportOf([spread, single]));
    expect(run.results).toHaveLength(5000);
    expect(locationsOf(run)[0]).toBe('now');
    expect(run.results?.at(-1)?.partialFingerprints?.['leaksieveFingerprint/v1']).toBe('single');
    expect(run.invocations?.[0]?.toolExecutionNotifications).toMatchObject([
      {
        descriptor: { id: 'results-cut' },
        message: { text: expect.stringContaining('5000 of 6,002 places') },
      },
    ]);
  });

  it('keeps the worst findings when there are more than results', () => {
    const findings = Array.from({ length: 5001 }, (_, index) => sampleFinding({ fingerprint: `f${index}` }));
    const { results = [] } = runOf(reportOf(findings));
    expect(results).toHaveLength(5000);
    expect(results.at(-1)?.partialFingerprints?.['leaksieveFingerprint/v1']).toBe('f4999');
  });

  it('holds no line of a key', () => {
    const text = JSON.stringify(sarif(sampleReport()));
    for (const line of keyLines) expect(text).not.toContain(line);
  });
});
