import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/finding.ts';
import { Secret } from '../../src/model/secret.ts';
import { writerFor } from '../../src/report/index.ts';
import {
  brevoKey,
  plainOptions,
  reportOf,
  sampleFinding,
  sampleHex,
  sampleOccurrence,
  sampleReport,
} from '../helpers/sample-report.ts';

function gitleaks(report: Report, showSecrets = false): string {
  return [...writerFor('gitleaks')(report, { ...plainOptions, showSecrets })].join('');
}

describe('the gitleaks report', () => {
  it('is an empty array when nothing was found', () => {
    expect(gitleaks(reportOf([]))).toBe('[]\n');
  });

  it('has the keys of gitleaks in their order, one blank deep', () => {
    const text = gitleaks(reportOf([sampleFinding()]), true);
    const [entry] = JSON.parse(text);
    expect(Object.entries(entry)).toEqual([
      ['RuleID', 'brevo-api-key'],
      ['Description', 'Brevo API key. Whoever holds it can send mail and export contacts as the account.'],
      ['StartLine', 3],
      ['EndLine', 3],
      ['StartColumn', 12],
      ['EndColumn', 100],
      ['Match', `API_KEY = "${brevoKey}"`],
      ['Secret', brevoKey],
      ['File', 'config/mail.php'],
      ['SymlinkFile', ''],
      ['Commit', sampleHex('first commit')],
      ['Entropy', 4.1760355],
      ['Author', 'Ann Example'],
      ['Email', 'ann@example.com'],
      ['Date', '2024-05-06T05:08:09Z'],
      ['Message', 'Add mail settings'],
      ['Tags', ['mail']],
      ['Fingerprint', `${sampleHex('first commit')}:config/mail.php:brevo-api-key:3`],
    ]);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 1)}\n`);
  });

  it('has one entry for each place', () => {
    expect(JSON.parse(gitleaks(sampleReport()))).toHaveLength(10);
  });

  it('holds redacted forms in Secret and Match unless secrets are shown', () => {
    const [entry] = JSON.parse(gitleaks(reportOf([sampleFinding()])));
    expect(entry.Secret).toBe(new Secret(brevoKey, 'xkeysib-').redacted);
    expect(entry.Match).toBe(`API_KEY = "${entry.Secret}"`);
  });

  it('redacts a match in which the secret stands encoded', () => {
    const match = new Secret(`data: ${Buffer.from(brevoKey).toString('base64')}`);
    const place = sampleOccurrence(new Secret(brevoKey), { decoded: ['base64'], match });
    const [entry] = JSON.parse(gitleaks(reportOf([sampleFinding({ occurrences: [place] })])));
    expect(entry.Match).toBe(match.redacted);
  });

  it('tells of files without a commit and of files found by their name', () => {
    const entries: { RuleID: string; Fingerprint: string; Match: string; Date: string }[] = JSON.parse(
      gitleaks(sampleReport()),
    );
    expect(entries.find(({ RuleID }) => RuleID === 'smtp-password')).toMatchObject({
      Fingerprint: '.env:smtp-password:3',
      Commit: '',
      Date: '',
    });
    expect(entries.find(({ RuleID }) => RuleID === 'htpasswd-file')).toMatchObject({
      Match: 'file detected: .htpasswd',
      Secret: '',
    });
  });

  it('tags what was decoded', () => {
    const place = sampleOccurrence(new Secret(brevoKey), { decoded: ['archive', 'base64', 'percent'] });
    const [entry] = JSON.parse(gitleaks(reportOf([sampleFinding({ occurrences: [place] })])));
    expect(entry.Tags).toEqual(['mail', 'decoded:base64', 'decoded:percent', 'decode-depth:2']);
  });

  it('escapes what Go escapes', () => {
    const place = sampleOccurrence(new Secret(brevoKey), { path: '<a>&b' });
    const text = gitleaks(reportOf([sampleFinding({ occurrences: [place] })]));
    expect(text).toContain(String.raw`"File": "\u003ca\u003e\u0026b"`);
  });
});
