import { gitHubClient, type GitHubClient } from '../github/client.ts';
import { gitHubFault } from '../github/fault.ts';
import type { Report } from '../model/finding.ts';
import { shownReport } from '../report/shown-report.ts';
import { version } from '../version.ts';
import type { PullRequest } from './event/scope.ts';
import type { ActionInputs } from './inputs.ts';
import type { OpenedScope } from './open-scope.ts';
import { uploadSarif } from './output/code-scanning.ts';
import { commentableLines } from './review/commentable-lines.ts';
import { planReview } from './review/review-plan.ts';
import { writeReview } from './review/write-review.ts';
import type { Runner } from './runner.ts';

interface Told {
  readonly runner: Runner;
  readonly inputs: ActionInputs;
  readonly pull: PullRequest | null;
  readonly scope: OpenedScope;
  /** With places as they are at the head. */
  readonly report: Report;
  readonly signal: AbortSignal;
}

/** Longest that limits are waited for. */
const maxWaitMs = 3 * 60_000;

/**
 * Writes the review and sends the report to code scanning, as far as the token may.
 *
 * Whether that works changes no exit code: log, annotations and summary tell the same.
 *
 * @returns what was not done, each in a sentence
 */
export async function tellGitHub(told: Told): Promise<readonly string[]> {
  const { runner, inputs, pull, signal } = told;
  const notes: string[] = [];
  const steps = [
    ...(pull !== null && inputs.hasComments ? [{ name: 'review', run: review }] : []),
    ...(inputs.hasCodeScanning ? [{ name: 'upload to code scanning', run: codeScanning }] : []),
  ];
  if (steps.length === 0) {
    return notes;
  }
  const why = cannotWrite(told);
  if (why !== null) {
    return steps.map(({ name }) => `No ${name}: ${why}.`);
  }
  const client = await gitHubClient({
    apiUrl: runner.apiUrl,
    token: inputs.token,
    userAgent: `leaksieve/${version}`,
    env: process.env,
    tell: (message) => notes.push(message),
    maxWaitMs,
    signal,
  });
  try {
    for (const { name, run } of steps) {
      const note = await run(client, told).catch((error: unknown) => failure(name, error));
      notes.push(...(note === null ? [] : [note]));
    }
  } finally {
    await client.close();
  }
  return notes;
}

function cannotWrite({ inputs, pull }: Told): string | null {
  if (pull?.isForeign === true) {
    return 'pull requests from forks and of Dependabot get a token that may only read; annotations and summary tell the same';
  }
  return inputs.token === '' ? 'the input "token" is empty' : null;
}

async function review(client: GitHubClient, { runner, pull, scope, report, signal }: Told): Promise<null> {
  const { range } = scope;
  if (pull === null || range?.base == null) {
    return null;
  }
  const shown = shownReport(report, false);
  const isCommentable = await commentableLines(range.repository, range.commits, range.base, signal);
  const reviewed = {
    owner: runner.owner,
    repo: runner.repository,
    number: pull.number,
    head: pull.head,
    title: scope.title,
  };
  await writeReview(client, reviewed, shown, await planReview(shown, isCommentable));
  return null;
}

/** Code scanning takes the last report of a branch for all there is, and closes every alert that it does not hold. */
async function codeScanning(
  client: GitHubClient,
  { runner, pull, scope, report }: Told,
): Promise<string | null> {
  if (pull === null && !scope.isWhole) {
    return 'No upload to code scanning: a part of the history would close the alerts of the rest. Runs on a schedule, or with range: full, upload.';
  }
  await uploadSarif(client, runner, pull, report);
  return null;
}

function failure(name: string, error: unknown): string {
  const fault = gitHubFault(error);
  const reason = fault?.message ?? (error instanceof Error ? error.message : 'unknown reason');
  const right = name === 'review' ? 'pull-requests: write' : 'security-events: write';
  const hint = fault?.kind === 'refused' || fault?.kind === 'not-found' ? ` (give the job "${right}")` : '';
  return `No ${name}: ${reason}${hint}.`;
}
