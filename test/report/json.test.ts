import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/finding.ts';
import { writerFor, type ReportOptions } from '../../src/report/index.ts';
import {
  brevoKey,
  incompleteCoverage,
  plainOptions,
  reportOf,
  sampleFinding,
  sampleReport,
  smtpPassword,
} from '../helpers/sample-report.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../src/report/report.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function json(report: Report, options: Partial<ReportOptions> = {}): string {
  return [...writerFor('json')(report, { ...plainOptions, ...options })].join('');
}

function errorsOf(text: string): unknown {
  validate(JSON.parse(text));
  return validate.errors ?? [];
}

const reports: readonly [name: string, report: Report][] = [
  ['with findings', sampleReport()],
  ['without findings', reportOf([])],
  ['of an incomplete scan', sampleReport({ coverage: incompleteCoverage() })],
  ['of a directory', sampleReport({ target: { kind: 'dir', name: '.' } })],
];

describe('the JSON report', () => {
  it.each(reports)('%s matches its schema, with and without secrets', (_name, report) => {
    expect(errorsOf(json(report))).toEqual([]);
    expect(errorsOf(json(report, { showSecrets: true }))).toEqual([]);
  });

  it.each([
    ['an unknown severity', '"severity": "critical"', '"severity": "awful"'],
    ['a field nobody promised', '"kind": "secret"', '"kind": "secret", "sort": "secret"'],
    ['a line before the first', '"startLine": 3', '"startLine": 0'],
    ['a commit that is none', '"commit": "', '"commit": "x'],
    ['a complete scan with skipped input', '"complete": false', '"complete": true'],
  ])('has a schema that refuses %s', (_name, from, to) => {
    const text = json(sampleReport({ coverage: incompleteCoverage() }));
    expect(errorsOf(text.replace(from, to))).not.toEqual([]);
  });

  it('is what JSON.stringify would write, with a line end', () => {
    for (const [, report] of reports) {
      const text = json(report);
      expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    }
  });

  it('keeps the order of the fields', () => {
    const report = JSON.parse(json(sampleReport(), { showSecrets: true }));
    expect(Object.keys(report)).toEqual([
      'schemaVersion',
      'tool',
      'target',
      'startedAt',
      'finishedAt',
      'coverage',
      'findings',
    ]);
    expect(Object.keys(report.findings[0])).toEqual([
      'fingerprint',
      'kind',
      'rule',
      'title',
      'severity',
      'confidence',
      'redacted',
      'secret',
      'match',
      'state',
      'verification',
      'occurrences',
      'remediation',
    ]);
    expect(Object.keys(report.findings[0].occurrences[0])).toEqual([
      'path',
      'startLine',
      'startColumn',
      'endLine',
      'endColumn',
      'byteOffset',
      'byteLength',
      'commit',
      'blob',
      'author',
      'date',
      'state',
      'match',
    ]);
  });

  it('tells secret, match and the values of parts only when secrets are shown', () => {
    const hidden = json(sampleReport());
    const [first, second] = JSON.parse(json(sampleReport(), { showSecrets: true })).findings;
    expect(first).toMatchObject({ secret: brevoKey, match: `API_KEY = "${brevoKey}"` });
    expect(first.occurrences[0]).toMatchObject({ match: `API_KEY = "${brevoKey}"` });
    expect(second.parts[1]).toMatchObject({ name: 'user', value: 'shop-mailer@example.com' });
    expect(hidden).not.toContain(brevoKey);
    expect(hidden).not.toContain(smtpPassword);
    expect(hidden).not.toContain('shop-mailer@example.com');
    expect(JSON.parse(hidden).findings[1].parts).toMatchObject([
      { name: 'host', redacted: 'smtp.example.com', value: 'smtp.example.com' },
      { name: 'user', redacted: 'shop…om', path: '.env', startLine: 2 },
    ]);
  });

  it('leaves out what a finding does not have', () => {
    const [, , , pathOnly] = JSON.parse(json(sampleReport())).findings;
    expect(pathOnly).not.toHaveProperty('redacted');
    expect(pathOnly).not.toHaveProperty('parts');
    expect(pathOnly).toHaveProperty('evidence', 'the name of the file');
  });

  it('counts what was suppressed and names stale ignores', () => {
    const suppressed = { baseline: 1, ignoreFile: 2, inline: 3, allowlist: 4 };
    const coverage = { ...sampleReport().coverage, suppressed, staleIgnores: ['abc'] };
    expect(JSON.parse(json(reportOf([], { coverage }))).coverage).toMatchObject({
      suppressed,
      staleIgnores: ['abc'],
    });
  });

  it('names a repository without the user and password of its URL', () => {
    const target = { kind: 'git', name: `https://ann:${smtpPassword}@example.com/shop.git` } as const;
    expect(JSON.parse(json(reportOf([], { target }))).target.name).toBe('https://example.com/shop.git');
  });

  it('escapes what a terminal would act on, and means the same', () => {
    const title = 'a\u202eb\u009bc\u{e0041}d';
    const text = json(reportOf([sampleFinding({ title })]));
    expect(text).not.toMatch(/[\u007f-\u009f\u202e\u{e0041}]/u);
    expect(JSON.parse(text).findings[0].title).toBe(title);
  });
});

describe('the JSON lines report', () => {
  it('has a line for each finding and a last one for the rest', () => {
    const report = sampleReport({ coverage: incompleteCoverage() });
    const text = [...writerFor('jsonl')(report, plainOptions)].join('');
    expect(text.endsWith('}\n')).toBe(true);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const whole = JSON.parse(json(report));
    expect(lines.slice(0, -1)).toEqual(whole.findings);
    expect(lines.at(-1)).toEqual({ kind: 'summary', ...whole, findings: 4 });
  });

  it('has its last line even when nothing was found', () => {
    const text = [...writerFor('jsonl')(reportOf([]), plainOptions)].join('');
    expect(JSON.parse(text)).toMatchObject({ kind: 'summary', findings: 0, coverage: { complete: true } });
  });
});
