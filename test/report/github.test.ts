import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/finding.ts';
import { Secret } from '../../src/model/secret.ts';
import { writerFor } from '../../src/report/index.ts';
import {
  brevoKey,
  incompleteCoverage,
  plainOptions,
  reportOf,
  sampleFinding,
  sampleOccurrence,
  sampleReport,
} from '../helpers/sample-report.ts';

function github(report: Report): string[] {
  return [...writerFor('github')(report, plainOptions)].join('').trimEnd().split('\n');
}

describe('the GitHub annotations', () => {
  it('name file, lines, columns and title', () => {
    expect(github(sampleReport())[0]).toMatch(
      /^::error file=config\/mail\.php,line=3,endLine=3,col=12,endColumn=101,title=Brevo API key \(critical\)::brevo-api-key: xkeysib-/,
    );
  });

  it('have a level for each severity', () => {
    const lines = github(sampleReport());
    expect(lines.slice(0, 4).map((line) => line.split(' ')[0])).toEqual([
      '::error',
      '::error',
      '::warning',
      '::notice',
    ]);
  });

  it('name no line where only an older version has the secret', () => {
    expect(github(sampleReport())[2]).toMatch(/^::warning file=keys\/id_rsa,title=/);
  });

  it('name no columns for more than one line', () => {
    const place = sampleOccurrence(new Secret(brevoKey), { endLine: 5 });
    expect(github(reportOf([sampleFinding({ occurrences: [place] })]))[0]).toContain(
      'line=3,endLine=5,title=',
    );
  });

  it('cannot be turned into other commands by a path or a title', () => {
    const place = sampleOccurrence(new Secret(brevoKey), { path: 'a,line=1::b\n::add-mask::x' });
    const lines = github(
      reportOf([
        sampleFinding({ title: '50%, a:b', occurrences: [place], remediation: ['%0A\r\n::error::'] }),
      ]),
    );
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(String.raw`file=a%2Cline=1%3A%3Ab\n%3A%3Aadd-mask%3A%3Ax,line=3`);
    expect(lines[0]).toContain('title=50%25%2C a%3Ab (critical)::');
    expect(lines[0]).toContain(String.raw`%250A\r\n::error::`);
  });

  it('are no more than a step shows, and the rest is counted', () => {
    const lines = github(
      reportOf(
        Array.from({ length: 12 }, () => sampleFinding()),
        { coverage: incompleteCoverage() },
      ),
    );
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(lines[0]).toBe(
      '::error title=leaksieve::12 findings: 12 critical. The scan is incomplete: 3 inputs were not searched.',
    );
    expect(lines).toContain('leaksieve: 3 more findings without an annotation.');
  });
});
