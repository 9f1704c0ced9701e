import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/finding.ts';
import { writerFor } from '../../src/report/index.ts';
import { Secret } from '../../src/model/secret.ts';
import {
  brevoKey,
  plainOptions,
  reportOf,
  sampleFinding,
  sampleOccurrence,
  sampleReport,
} from '../helpers/sample-report.ts';

function csv(report: Report, showSecrets = false): string {
  return [...writerFor('csv')(report, { ...plainOptions, showSecrets })].join('');
}

/** Rows as RFC 4180 defines them. */
function rowsOf(text: string): string[][] {
  return text
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
}

function withPath(path: string): Report {
  return reportOf([sampleFinding({ occurrences: [sampleOccurrence(new Secret(brevoKey), { path })] })]);
}

describe('the CSV report', () => {
  it('has a header, also when nothing was found', () => {
    expect(csv(reportOf([]))).toMatch(/^severity,rule,title,[A-Za-z,]+,fingerprint\r\n$/);
  });

  it('has a row for each place, as wide as the header', () => {
    const rows = rowsOf(csv(sampleReport()));
    expect(rows).toHaveLength(1 + 7 + 1 + 1 + 1);
    for (const row of rows) expect(row).toHaveLength(17);
  });

  it.each(['a,b.txt', 'a"b".txt', '"', ',",'])('keeps the path %s whole', (path) => {
    expect(rowsOf(csv(withPath(path)))[1]?.[7]).toBe(path);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|" /C calc"!A0'])(
    'never starts a cell with the formula %s',
    (path) => {
      expect(rowsOf(csv(withPath(path)))[1]?.[7]).toBe(`'${path}`);
    },
  );

  it.each([
    ['\t=1', String.raw`'\t=1`],
    ['\r=1', String.raw`'\r=1`],
    ['a\nb', String.raw`a\nb`],
  ])('makes the control characters of %j visible', (path, shown) => {
    expect(rowsOf(csv(withPath(path)))[1]?.[7]).toBe(shown);
  });

  it('has a column of secrets only when they are shown', () => {
    const [header, row] = rowsOf(csv(sampleReport(), true));
    expect(header?.at(-1)).toBe('secret');
    expect(row?.at(-1)).toBe(brevoKey);
    expect(csv(sampleReport())).not.toContain(brevoKey);
  });
});
