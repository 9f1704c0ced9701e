import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/finding.ts';
import { Secret } from '../../src/model/secret.ts';
import { writerFor } from '../../src/report/index.ts';
import type { PageData } from '../../src/report/page/page-data.ts';
import {
  brevoKey,
  incompleteCoverage,
  plainOptions,
  reportOf,
  sampleFinding,
  sampleOccurrence,
  sampleReport,
} from '../helpers/sample-report.ts';

function html(report: Report): string {
  return [...writerFor('html')(report, plainOptions)].join('');
}

function dataOf(text: string): PageData {
  return JSON.parse(/<script type="application\/json" id="data">([^<]*)<\/script>/.exec(text)![1]!);
}

describe('the HTML report', () => {
  it('lets nothing run or load but its own script and style, which it names by their hashes', () => {
    const text = html(sampleReport());
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)![1]!;
    expect(policy).toMatch(/^default-src 'none'; /);
    for (const [name, element] of [
      ['script', /<script>([^]*?)<\/script>/],
      ['style', /<style>([^]*?)<\/style>/],
    ] as const) {
      const hash = createHash('sha256').update(element.exec(text)![1]!).digest('base64');
      expect(policy).toContain(`${name}-src 'sha256-${hash}'`);
    }
    expect(text.match(/<script/g)).toHaveLength(2);
    expect(text).not.toMatch(/ on\w+=| style=|https?:\/\/[^"]*\.(?:js|css)/);
  });

  it('has all findings with places, steps and rules as data', () => {
    const report = sampleReport();
    const data = dataOf(html(report));
    expect(data.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      report.findings.map(({ fingerprint }) => fingerprint),
    );
    expect(data.findings[0]!.places[0]).toMatchObject({ path: 'config/mail.php', line: 3, state: 'in-tree' });
    expect(data.findings[0]!.places).toHaveLength(7);
    expect(data.steps[data.findings[0]!.steps]).toEqual(report.findings[0]!.remediation);
    expect(data.rules['brevo-api-key']?.description).toMatch(/^Brevo/);
  });

  it.each(['</script><script>alert(1)</script>', '<!--<script>', '"><img src=x onerror=alert(1)>', '&lt;'])(
    'takes %s for text wherever a repository puts it',
    (text) => {
      const place = sampleOccurrence(new Secret(brevoKey), { path: text, author: text, snippet: text });
      const coverage = incompleteCoverage();
      const written = html(
        reportOf(
          [sampleFinding({ title: text, evidence: text, remediation: [text], occurrences: [place] })],
          {
            target: { kind: 'dir', name: text },
            coverage: { ...coverage, skipped: [{ what: text, reason: 'unreadable', count: 1, hint: text }] },
          },
        ),
      );
      expect(written.match(/<(?:script|img|!--)/g)).toEqual(['<script', '<script']);
      expect(dataOf(written).findings[0]!.places[0]!.path).toBe(text);
    },
  );

  it('shows what was not covered, open and before the findings, when the scan is incomplete', () => {
    const text = html(reportOf([], { coverage: incompleteCoverage() }));
    expect(text).toMatch(
      /<details open><summary>Not everything was covered[^]*big\.bin[^]*Raise --max-file-size[^]*<main/,
    );
    expect(html(reportOf([]))).toContain('<details><summary>Covered');
  });

  it('leaves places out of a finding that has too many, and says how many', () => {
    const occurrences = Array.from({ length: 20_100 }, () => sampleOccurrence(new Secret(brevoKey)));
    const [finding] = dataOf(html(reportOf([sampleFinding({ occurrences })]))).findings;
    expect(finding!.places).toHaveLength(20_000);
    expect(finding!.morePlaces).toBe(100);
  });
});
