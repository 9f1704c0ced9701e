import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/finding.ts';
import { Secret } from '../../src/model/secret.ts';
import { writerFor, type ReportOptions } from '../../src/report/index.ts';
import {
  brevoKey,
  incompleteCoverage,
  plainOptions,
  reportOf,
  sampleCoverage,
  sampleFinding,
  sampleOccurrence,
  sampleReport,
} from '../helpers/sample-report.ts';

function text(report: Report, options: Partial<ReportOptions> = {}): string {
  return [...writerFor('text')(report, { ...plainOptions, ...options })].join('');
}

describe('the text report', () => {
  it('tells what was found where, what to do, what was covered, and the verdict', () => {
    expect(text(sampleReport({ coverage: incompleteCoverage() }))).toMatchSnapshot();
  });

  it('tells every place and every step when verbose', () => {
    const report = text(sampleReport(), { verbose: true });
    expect(report.match(/old\/mail \d\.php/g)).toHaveLength(6);
    expect(report).toContain('4. Remove the key from the history');
    expect(report).not.toMatch(/ and \d+ more/);
  });

  it('tells what to do once a rule', () => {
    const report = text(reportOf([sampleFinding(), sampleFinding()]));
    expect(report.match(/1\. Delete the key/g)).toHaveLength(1);
  });

  it('shows the place in the tree first', () => {
    expect(text(sampleReport())).toMatch(/found +config\/mail\.php:3:12 /);
  });

  it('shows the secret itself only when asked', () => {
    expect(text(sampleReport())).not.toContain(brevoKey);
    expect(text(sampleReport(), { showSecrets: true })).toContain(`  secret  ${brevoKey}\n`);
  });

  it('marks the secret under a line that fits, whatever stands before it', () => {
    const secret = new Secret(brevoKey, 'xkeysib-');
    const { redacted } = secret;
    for (const before of ['', 'key = ', '漢字 = ', 'a\tb\u001b = ', 'x'.repeat(5000)]) {
      const snippet = `${before}${redacted}${'y'.repeat(5000)}`;
      const report = text(
        reportOf([sampleFinding({ occurrences: [sampleOccurrence(secret, { snippet })] })]),
        {
          width: 80,
        },
      );
      const lines = report.split('\n');
      const line = lines.find((candidate) => candidate.includes(' 3 │ ')) ?? '';
      const marks = lines.find((candidate) => candidate.includes('^')) ?? '';
      expect(line.length).toBeLessThanOrEqual(80);
      expect(line).toContain(redacted);
      const columns = line.slice(0, line.indexOf(redacted)).replaceAll(/[漢字]/g, '..').length;
      expect(marks.indexOf('^')).toBe(columns);
      expect(marks.trimEnd()).toHaveLength(columns + redacted.length);
    }
  });

  it.each([0, 1, Number.NaN, 20])('survives a terminal of %s columns', (width) => {
    expect(text(sampleReport(), { width })).toContain('4 findings');
  });

  it('has colours only when asked', () => {
    const plain = text(sampleReport());
    const colored = text(sampleReport(), { color: true });
    expect(plain).not.toContain('\u001b');
    expect(colored).toContain('\u001b[');
    expect(stripVTControlCharacters(colored)).toBe(plain);
  });

  it('is ASCII alone when asked', () => {
    const place = sampleOccurrence(new Secret(brevoKey), { path: 'Käse' });
    const report = text(reportOf([sampleFinding({ occurrences: [place] })]), {
      asciiOnly: true,
      color: true,
    });
    expect(report).toMatch(/^\p{ASCII}*$/u);
    expect(report).toContain(String.raw`K\xe4se:3:12`);
  });

  it('shows control characters of names instead of obeying them', () => {
    const evil = '\u001b[2J\u202e\n::error::';
    const place = sampleOccurrence(new Secret(brevoKey), { path: evil, author: evil, snippet: evil });
    const report = text(
      reportOf([sampleFinding({ title: evil, evidence: evil, remediation: [evil], occurrences: [place] })], {
        coverage: sampleCoverage({
          complete: false,
          skipped: [{ what: evil, reason: 'unreadable', count: 1, hint: evil }],
          staleIgnores: [evil],
        }),
      }),
    );
    expect(report).not.toMatch(/[^\n\P{Cc}]|\u202e|^::error/mu);
    expect(report.split(String.raw`\x1b[2J\u{202e}\n::error::`)).toHaveLength(10);
  });
});

describe('the summary of the text report', () => {
  it('says that nothing was found only when everything was searched', () => {
    expect(text(reportOf([]))).toMatch(/No secrets found\.\n$/);
    const incomplete = text(reportOf([], { coverage: incompleteCoverage() }));
    expect(incomplete).toMatch(/The scan is incomplete: 3 inputs were not searched\.\n$/);
    expect(incomplete).not.toMatch(/no secrets|clean|nothing|no finding/i);
    expect(text(reportOf([], { coverage: sampleCoverage({ complete: false }) }))).not.toMatch(
      /no secrets|clean/i,
    );
  });

  it('says what was not searched and how to change that', () => {
    const report = text(reportOf([], { coverage: incompleteCoverage() }));
    expect(report).toContain('  big.bin: too-large. Raise --max-file-size\n');
    expect(report).toMatch(/: missing-object \(2 times\)\n/);
  });

  it('names the first skipped inputs and counts the others, unless verbose', () => {
    const skipped = Array.from({ length: 15 }, (_, index) => ({
      what: `f${index}`,
      reason: 'unreadable' as const,
      count: 1,
    }));
    const report = reportOf([], { coverage: sampleCoverage({ complete: false, skipped }) });
    expect(text(report)).toContain('  f9: unreadable\n  and 5 more\n');
    expect(text(report, { verbose: true })).toContain('  f14: unreadable\n');
  });

  it('counts what was searched', () => {
    expect(text(reportOf([]))).toContain('Searched 12 commits, 40 blobs, 3 files, 1.2 MB in 0.4 s.\n');
  });

  it('tells of suppressed findings and of stale ignores', () => {
    const coverage = sampleCoverage({
      suppressed: { baseline: 3, ignoreFile: 0, inline: 1, allowlist: 0 },
      staleIgnores: ['a', 'b', 'c', 'd', 'e', 'f'],
    });
    const report = text(reportOf([], { coverage }));
    expect(report).toContain('Suppressed: 3 in the baseline, 1 marked in their line.\n');
    expect(report).toContain('match nothing any more: a, b, c, d, e and 1 more.\n');
    expect(report).toContain('No secrets found besides 4 suppressed findings.\n');
  });
});
