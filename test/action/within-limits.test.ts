import { Octokit } from '@octokit/rest';
import { describe, expect, it } from 'vitest';
import { uploadSarif } from '../../src/action/output/code-scanning.ts';
import { logReport } from '../../src/action/output/log.ts';
import { summaryText } from '../../src/action/output/summary.ts';
import { findingMark } from '../../src/action/review/marker.ts';
import { planReview } from '../../src/action/review/review-plan.ts';
import { writeReview } from '../../src/action/review/write-review.ts';
import type { GitHubClient } from '../../src/github/client.ts';
import type { Finding, Report } from '../../src/model/finding.ts';
import { Secret } from '../../src/model/secret.ts';
import { shownReport } from '../../src/report/shown-report.ts';
import { maxOf } from '../helpers/github-server/documented-limits.ts';
import { shownStep } from '../helpers/github-server/runner.ts';
import {
  brevoKey,
  reportOf,
  sampleCoverage,
  sampleFinding,
  sampleHex,
  sampleOccurrence,
  sampleRule,
} from '../helpers/sample-report.ts';
import { pullRequestServer, workflowToken, type PullRequestServer } from './pull-request-server.ts';

/** What a configuration may say is as long as it likes. */
const long = '<long & *loud*> '.repeat(200);
const secret = new Secret(brevoKey);

/** More of everything than GitHub takes, in every severity. */
function hugeReport(count: number): Report {
  const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
  const findings = Array.from({ length: count }, (_, index): Finding => {
    const place = { path: `${index} ${long}`, startLine: 1, endLine: 1, state: 'in-tree' } as const;
    return sampleFinding({
      fingerprint: sampleHex(String(index)),
      rule: `rule-${index % 100}`,
      title: long,
      severity: severities[index % 5]!,
      occurrences: [sampleOccurrence(secret, place)],
      remediation: Array.from({ length: 30 }, () => long),
    });
  });
  const rule = (id: string) =>
    sampleRule({
      id,
      title: long,
      description: long,
      tags: Array.from({ length: 50 }, (_, tag) => `t${tag}`),
    });
  const rules = new Map(Array.from({ length: 100 }, (_, index) => [`rule-${index}`, rule(`rule-${index}`)]));
  const skipped = Array.from({ length: 2000 }, () => ({
    what: long,
    reason: 'too-large' as const,
    count: 1,
    hint: long,
  }));
  return reportOf(findings, { rules, coverage: sampleCoverage({ skipped }) });
}

/** Without what holds a client back, so that the server's limits are met if anything meets them. */
function hastyClient({ server }: PullRequestServer): GitHubClient {
  return {
    octokit: new Octokit({
      baseUrl: server.apiUrl,
      auth: workflowToken,
      log: { debug() {}, info() {}, warn() {}, error() {} },
    }),
    apiUrl: server.apiUrl,
    hasToken: true,
    requests: 0,
    close: async () => {},
  };
}

describe('what an action sends of more than GitHub takes', () => {
  const report = hugeReport(300);

  it('is a review with comments of allowed lengths, beside what is taken back of an earlier run', async () => {
    const added = report.findings.map(({ occurrences }) => `+++ b/${occurrences[0]!.path}\n@@ -0,0 +1 @@`);
    const github = await pullRequestServer({ git: () => added.join('\n') }, 'base');
    const { pull, server } = github;
    for (let id = 1; id <= 250; id += 1) {
      const body = findingMark(sampleHex(`gone ${id}`));
      pull.threads.push({
        id: `T${id}`,
        commentId: id,
        path: 'a',
        line: 1,
        body,
        isOurs: true,
        isResolved: false,
      });
    }
    pull.rights.resolve = true;
    const shown = shownReport(report, false);
    await writeReview(
      hastyClient(github),
      { owner: 'acme', repo: 'shop', number: 7, head: 'head', title: long },
      shown,
      await planReview(shown, async () => true),
    );
    expect(server.limits.refused).toBe(0);
    expect(pull.reviews).toHaveLength(1);
    const isRetired = ({ body }: { readonly body: string }): boolean => body.startsWith('No longer');
    expect(pull.threads.filter(isRetired).length).toBeGreaterThan(0);
    expect(pull.threads.length).toBeGreaterThan(250);
  });

  it('is a log of which every annotation is shown, and a summary that is shown', () => {
    let log = '';
    logReport((text) => (log += text), report, true);
    const notes = { title: 'base..head', policyFrom: 'base', notes: [] };
    const shown = shownStep(log, summaryText(report, notes));
    expect(shown.annotations.length).toBeGreaterThan(20);
    expect(shown.dropped).toBe(0);
    expect(shown.summary).toContain('explain RULE');
  });

  it('is a SARIF file that code scanning processes, of which it keeps every result', async () => {
    const github = await pullRequestServer({ git: () => '' }, '');
    const runner = { owner: 'acme', repository: 'shop', sha: 'head', ref: 'refs/heads/main' };
    const places = Array.from({ length: 6000 }, (_, index) =>
      sampleOccurrence(secret, { path: `f${index}` }),
    );
    const findings = [sampleFinding({ occurrences: places }), ...report.findings.slice(0, 100)];
    await uploadSarif(hastyClient(github), runner, null, { ...report, findings });
    const [upload] = github.scanning.uploads;
    expect(upload?.runs[0]?.results).toHaveLength(maxOf('sarifResultsKept'));
  });
});
