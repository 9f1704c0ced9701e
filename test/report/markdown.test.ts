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

function markdown(report: Report): string {
  return [...writerFor('markdown')(report, plainOptions)].join('');
}

function withPath(path: string): Report {
  return reportOf([sampleFinding({ occurrences: [sampleOccurrence(new Secret(brevoKey), { path })] })]);
}

/** The cells of a row as GitHub Flavored Markdown splits them. */
function cellsOf(row: string): string[] {
  return [...row.matchAll(/((?:\\[^\n]|[^|\\\n])+)\|/g)].map(([, cell = '']) => cell.trim());
}

describe('the Markdown report', () => {
  it('tells verdict, findings, what was not searched and what to do', () => {
    const text = markdown(sampleReport({ coverage: incompleteCoverage() }));
    expect(text).toContain(
      '**4 findings: 1 critical, 1 high, 1 medium, 1 info. The scan is incomplete: 3 inputs',
    );
    expect(text).toContain('| `big.bin` | too-large | 1 | Raise --max-file-size |');
    expect(text).toContain('| `config/mail.php:3:12` | in-tree, commit 537fa4e, and 6 more places |');
    expect(text.match(/1\. Change the password of the mailbox/g)).toHaveLength(1);
  });

  it.each(['a|b', String.raw`a\|b`, String.raw`a\\||b`, 'a`|`b', '``', '[x](y)|<img>', 'a\\'])(
    'keeps its columns with the path %s',
    (path) => {
      const row =
        markdown(withPath(path))
          .split('\n')
          .find((line) => line.startsWith('| critical')) ?? '';
      expect(cellsOf(row.slice(1))).toHaveLength(5);
    },
  );

  it('shows paths as code in which a backtick ends nothing', () => {
    expect(markdown(withPath('a``b'))).toContain('``` a``b:3:12 ```');
  });

  it('escapes the markup of titles', () => {
    const text = markdown(reportOf([sampleFinding({ title: '<img src=x> [a](b) | *c*' })]));
    expect(text).toContain(String.raw`\<img src=x\> \[a\]\(b\) \| \*c\*`);
  });

  it('calls nobody, and refers to no other issue', () => {
    const text = markdown(reportOf([sampleFinding({ title: 'by @octo-dev, see #12' })]));
    expect(text).toContain(String.raw`by \@&#8203;octo-dev, see \#&#8203;12`);
  });

  it('stays below the size that GitHub refuses, and says what it left out', () => {
    const finding = sampleFinding({
      occurrences: [sampleOccurrence(new Secret(brevoKey), { path: 'd/'.repeat(2000) })],
    });
    const count = 10_000;
    const text = markdown(reportOf(Array.from({ length: count }, () => finding)));
    const shown = text.split('\n').filter((line) => line.startsWith('| critical')).length;
    expect(Buffer.byteLength(text)).toBeLessThan(900_001);
    expect(Buffer.byteLength(text)).toBeGreaterThan(800_000);
    expect(text).toContain(`\n${(count - shown).toLocaleString('en-US')} more findings, left out here`);
    expect(text).toContain('### What to do');
  });
});
