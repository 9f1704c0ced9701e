import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Report } from '../../model/finding.ts';
import { writerFor } from '../../report/index.ts';
import type { GitHubClient } from '../../github/client.ts';
import type { Runner } from '../runner.ts';
import type { PullRequest } from '../event/scope.ts';
import { redacted } from './redacted.ts';

/** GitHub refuses more, compressed: https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support */
const maxBytes = 10_000_000;

/** Sends the report to code scanning; of one that is too large the worst findings. Throws what the client throws. */
export async function uploadSarif(
  { octokit }: GitHubClient,
  runner: Pick<Runner, 'owner' | 'repository' | 'sha' | 'ref'>,
  pull: PullRequest | null,
  report: Report,
): Promise<void> {
  await octokit.rest.codeScanning.uploadSarif({
    owner: runner.owner,
    repo: runner.repository,
    commit_sha: pull?.head ?? runner.sha,
    ref: pull === null ? runner.ref : `refs/pull/${pull.number}/head`,
    sarif: (await packed(report)).toString('base64'),
    started_at: report.startedAt,
    tool_name: report.tool.name,
  });
}

async function packed(report: Report): Promise<Buffer> {
  for (let { findings } = report; ; findings = findings.slice(0, findings.length >> 1)) {
    const text = [...writerFor('sarif')({ ...report, findings }, redacted)].join('');
    const bytes = await promisify(gzip)(text);
    if (bytes.length <= maxBytes || findings.length <= 1) {
      return bytes;
    }
  }
}
