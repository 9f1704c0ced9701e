import { describe, expect, it } from 'vitest';
import { importOptions } from '../../src/commands/reports/import-options.ts';
import { mergeReports, openReport, type PlainReport } from '../../src/import/index.ts';
import { Secret } from '../../src/model/secret.ts';
import { fingerprinter } from '../../src/triage/fingerprint.ts';
import { builtinRules } from '../helpers/builtin-rules.ts';
import { commit, kingfisherAudit, redactedReports, reports, sarifLog, token } from './foreign-samples.ts';

const options = importOptions(builtinRules, undefined);
const ours = 'github-personal-access-token';
const fingerprint = fingerprinter(undefined)(ours, new Secret(token), 'b.py');

function open(text: string): PlainReport {
  return openReport(text, 'it.json', options)[0]!;
}

describe('a report of another scanner', () => {
  it.each(Object.entries(reports))('in %s tells the finding that our scan would', (_, text) => {
    const [finding, ...others] = open(text).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ fingerprint, rule: ours, severity: 'critical', state: 'history' });
    expect(finding!.secret!.reveal()).toBe(token);
    expect(finding!.remediation.length).toBeGreaterThan(1);
    expect(finding!.occurrences[0]).toMatchObject({
      path: 'b.py',
      startLine: 3,
      commit,
      author: 'Ann Example',
    });
  });

  it('lacks what it does not tell: columns in characters, and dates without a time', () => {
    for (const text of Object.values(reports)) {
      expect(open(text).findings[0]!.occurrences[0]).not.toHaveProperty('startColumn');
    }
    const [place] = open(reports['kingfisher JSON']!).findings[0]!.occurrences;
    expect(place).not.toHaveProperty('date');
    const [exact] = open(reports['trufflehog JSON lines']!).findings[0]!.occurrences;
    expect(exact!.date).toBe('2026-11-27T21:10:31+00:00');
  });

  it.each(Object.entries(redactedReports))(
    'in %s that is redacted keeps what its scanner shows',
    (_, text) => {
      const [finding] = open(text).findings;
      expect(finding!.rule).toBe(ours);
      expect(finding!.secret!.isKnown).toBe(false);
      expect(finding!.secret!.redacted).toMatch(/REDACTED|\.\.\./);
      expect(finding!.fingerprint).toMatch(/^[0-9a-f]{40}$/);
      expect(finding!.fingerprint).not.toBe(fingerprint);
    },
  );

  it('tells that trufflehog saw a key work, and kingfisher that one does not', () => {
    expect(open(reports['trufflehog JSON lines']!).findings[0]!.verification.state).toBe('live');
    const dead = reports['kingfisher JSON']!.replace('Not Attempted', 'Inactive Credential');
    expect(open(dead).findings[0]!.verification.state).toBe('dead');
    expect(open(reports['gitleaks JSON']!).findings[0]!.verification.state).toBe('unverified');
  });

  it('keeps the name of a rule that we lack, with what is told of it', () => {
    const text = reports['gitleaks JSON']!.replaceAll(token, 'correct horse').replaceAll(
      'github-pat',
      'my-own',
    );
    const { findings, rules } = open(text);
    expect(findings[0]).toMatchObject({
      rule: 'my-own',
      title: 'A token',
      severity: 'high',
      remediation: [],
    });
    expect(rules).toMatchObject([{ id: 'my-own', description: '' }]);
  });
});

describe('the coverage of another scanner', () => {
  it.each([
    ['gitleaks JSON', true, ['not-told']],
    ['trufflehog JSON lines', true, ['not-told']],
    ['betterleaks JSON', true, []],
    ['kingfisher JSON', true, []],
  ])('of %s is what it tells', (name, complete, leftOut) => {
    const { coverage } = open(reports[name]!);
    expect(coverage.complete).toBe(complete);
    expect(coverage.leftOut.map(({ reason }) => reason)).toEqual(leftOut);
  });

  it.each([
    ['betterleaks that was stopped', reports['betterleaks JSON']!.replace('"complete"', '"partial"')],
    ['betterleaks that was cut off', reports['betterleaks JSON lines']!.split('\n')[0]!],
    [
      'kingfisher that failed',
      JSON.stringify({ findings: [], audit: kingfisherAudit({ scan: { status: 'failed' } }) }),
    ],
    [
      'kingfisher on a shallow clone',
      JSON.stringify({ findings: [], audit: kingfisherAudit({ git: { shallow: true } }) }),
    ],
    ['SARIF of a run that failed', sarifLog({ invocations: [{ executionSuccessful: false }] })],
    ['SARIF without results', sarifLog({ results: undefined })],
  ])('of %s is incomplete', (_, text) => {
    const { coverage } = open(text);
    expect(coverage.complete).toBe(false);
    expect(coverage.skipped).not.toEqual([]);
  });

  it.each([
    ['gitleaks', '[]'],
    ['older gitleaks', 'null'],
    ['kingfisher', JSON.stringify({ findings: [], audit: kingfisherAudit() })],
  ])('of %s that found nothing is no finding', (_, text) => {
    expect(open(text).findings).toEqual([]);
  });
});

describe('reports of several scanners', () => {
  it('tell one finding, with its place once, and remain incomplete when one of them is', () => {
    const opened = [...Object.values(reports), sarifLog({ results: undefined })].flatMap((text) =>
      openReport(text, 'it.json', options),
    );
    const { findings, coverage, sources } = mergeReports(opened, '2026-01-01T00:00:00Z');
    expect(findings).toHaveLength(1);
    expect(findings[0]!.occurrences).toHaveLength(1);
    expect(findings[0]!.verification.state).toBe('live');
    expect(coverage.complete).toBe(false);
    expect(sources).toHaveLength(8);
  });
});
