import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/finding.ts';
import { writerFor } from '../../src/report/index.ts';
import { incompleteCoverage, plainOptions, reportOf, sampleReport } from '../helpers/sample-report.ts';

interface GitlabReport {
  readonly scan: Readonly<Record<string, unknown>>;
  readonly vulnerabilities: readonly {
    readonly id: string;
    readonly severity: string;
    readonly location: { readonly file: string; readonly commit: { readonly sha: string } };
  }[];
}

function gitlab(report: Report): GitlabReport {
  return JSON.parse([...writerFor('gitlab')(report, plainOptions)].join(''));
}

describe('the GitLab report', () => {
  it('tells of the scan in the form that GitLab wants', () => {
    expect(gitlab(reportOf([]))).toEqual({
      version: '15.0.6',
      scan: {
        analyzer: { id: 'leaksieve', name: 'leaksieve', version: '0.1.0', vendor: { name: 'leaksieve' } },
        scanner: { id: 'leaksieve', name: 'leaksieve', version: '0.1.0', vendor: { name: 'leaksieve' } },
        type: 'secret_detection',
        start_time: '2026-01-02T03:04:05',
        end_time: '2026-01-02T03:04:05',
        status: 'success',
        messages: [],
      },
      vulnerabilities: [],
    });
  });

  it('calls an incomplete scan a failure and says what was skipped', () => {
    expect(gitlab(reportOf([], { coverage: incompleteCoverage() })).scan).toMatchObject({
      status: 'failure',
      messages: [{ level: 'warn', value: 'not searched: big.bin (too-large, 1)' }, { level: 'warn' }],
    });
  });

  it('has a vulnerability for each place, with an id that stays', () => {
    const { vulnerabilities } = gitlab(sampleReport());
    const ids = vulnerabilities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(10);
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
    expect(gitlab(sampleReport()).vulnerabilities.map(({ id }) => id)).toEqual(ids);
  });

  it('names severity, file and commit, also of what is in no commit', () => {
    const { vulnerabilities } = gitlab(sampleReport());
    expect(vulnerabilities[0]).toMatchObject({
      severity: 'Critical',
      location: { file: 'old/mail 0.php', start_line: 3, commit: { author: 'Ann Example' } },
    });
    expect(vulnerabilities.find(({ location }) => location.file === '.env')?.location.commit).toEqual({
      sha: '0000000',
    });
  });
});
