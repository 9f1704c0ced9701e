import { describe, expect, it } from 'vitest';
import { importOptions } from '../../src/commands/reports/import-options.ts';
import { mergeReports, openReport, type MergedReport } from '../../src/import/index.ts';
import type { Report } from '../../src/model/finding.ts';
import { writerFor } from '../../src/report/index.ts';
import { builtinRules } from '../helpers/builtin-rules.ts';
import {
  brevoKey,
  incompleteCoverage,
  plainOptions,
  reportOf,
  sampleReport,
} from '../helpers/sample-report.ts';

const options = importOptions(builtinRules, undefined);

function write(format: string, report: Report, showSecrets = false): string {
  return [...writerFor(format)(report, { ...plainOptions, showSecrets })].join('');
}

function reopened(...texts: readonly string[]): Report {
  const opened = texts.flatMap((text, index) => openReport(text, `${index}.json`, options));
  const { rulesHash, ...merged }: MergedReport = mergeReports(opened, '2026-01-01T00:00:00Z');
  return {
    ...merged,
    tool: { name: 'leaksieve', version: '0.1.0', ...(rulesHash === undefined ? {} : { rulesHash }) },
  };
}

function withoutSources(text: string): unknown {
  const { sources: _sources, ...report } = JSON.parse(text);
  return report;
}

describe('our own report, opened again', () => {
  it.each(['json', 'jsonl'])('from %s says what it said', (format) => {
    const report = sampleReport({ coverage: incompleteCoverage() });
    const again = write('json', reopened(write(format, report)));
    expect(withoutSources(again)).toEqual(withoutSources(write('json', report)));
  });

  it('is the same when it is merged with itself', () => {
    const [, ...findings] = sampleReport().findings;
    const text = write('json', reportOf(findings, { coverage: incompleteCoverage() }));
    expect(withoutSources(write('json', reopened(text, text)))).toEqual(withoutSources(text));
  });

  it('that shows secrets hides them again unless asked', () => {
    const shown = write('json', sampleReport(), true);
    expect(shown).toContain(brevoKey);
    for (const format of ['json', 'html', 'text', 'sarif']) {
      expect(write(format, reopened(shown))).not.toContain(brevoKey);
    }
    expect(write('json', reopened(shown))).toContain('"redacted": "xkeysib-');
    expect(write('json', reopened(shown), true)).toContain(brevoKey);
  });

  it('that never showed them cannot, and does not pretend to', () => {
    const again = write('json', reopened(write('json', sampleReport())), true);
    expect(JSON.parse(again).findings[0]).not.toHaveProperty('secret');
  });

  it('in SARIF keeps fingerprints, states and columns', () => {
    const { findings } = reopened(write('sarif', sampleReport()));
    const [first] = sampleReport().findings;
    const found = findings.find(({ fingerprint }) => fingerprint === first!.fingerprint)!;
    expect(found).toMatchObject({
      rule: 'brevo-api-key',
      severity: 'critical',
      verification: { state: 'live' },
    });
    expect(found.occurrences).toHaveLength(7);
    expect(found.occurrences[6]).toMatchObject({
      path: 'config/mail.php',
      startLine: 3,
      startColumn: 12,
      state: 'in-tree',
    });
  });

  it.each(['json', 'sarif', 'jsonl'])('in %s stays incomplete', (format) => {
    const text = write(format, reportOf([], { coverage: incompleteCoverage() }));
    expect(reopened(text).coverage.complete).toBe(false);
  });

  it('in JSON lines without the last is incomplete: the scan did not end', () => {
    const [first] = write('jsonl', sampleReport()).split('\n');
    expect(reopened(first!).coverage).toMatchObject({
      complete: false,
      skipped: [{ reason: 'interrupted' }],
    });
  });

  it('adds up what different targets were covered by', () => {
    const one = write('json', sampleReport());
    const other = write('json', sampleReport({ target: { kind: 'dir', name: '/srv/other' } }));
    expect(reopened(one, one).coverage.commits).toBe(12);
    expect(reopened(one, other)).toMatchObject({
      target: { kind: 'report', name: '/srv/shop, /srv/other' },
      coverage: { commits: 24 },
    });
  });
});
