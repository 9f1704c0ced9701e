import { describe, expect, it } from 'vitest';
import { commandsIn } from '../helpers/github-server/runner.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { runStep, type StepResult } from './built-action.ts';
import { pullRequestEvent } from './events.ts';
import { checkout, mergeCommit, numbered, originRepository, type FileChange, type Origin } from './origin.ts';
import { pullRequestServer, workflowToken, type PullRequestServer } from './pull-request-server.ts';

interface Pull extends PullRequestServer {
  readonly origin: Origin;
  readonly base: string;
}

async function pullRequest(files: readonly FileChange[]): Promise<Pull> {
  const origin = originRepository();
  const base = origin.commits('main', numbered('old', 2)).at(-1)!;
  origin.commits('feature', files, 'main');
  return { origin, base, ...(await pullRequestServer(origin, base)) };
}

function run(
  { origin, base, server }: Pull,
  inputs: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  const head = origin.git('rev-parse', 'feature');
  const merge = mergeCommit(origin, base, head);
  return runStep({
    ...origin,
    workspace: checkout(origin, merge).dir,
    eventName: 'pull_request',
    event: pullRequestEvent(origin, { base, head }),
    sha: merge,
    ref: 'refs/pull/7/merge',
    apiUrl: server.apiUrl,
    inputs: { token: workflowToken, ...inputs },
  });
}

const lines = 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n';

describe('the review of a pull request', () => {
  it('comments at the line where a secret stands now, tells the rest in its text, and follows the next push', async () => {
    const github = await pullRequest([
      ['kept.txt', `${lines}${brevoKey(1)}\n`],
      ['gone.txt', `${brevoKey(2)}\n`],
      ['gone.txt', null],
      ['kept.txt', `first\n${lines}${brevoKey(1)}\n`],
    ]);
    const { pull, origin } = github;
    const { code, outputs } = await run(github);
    expect([code, outputs['findings']]).toEqual([1, '2']);
    expect(pull.threads.map(({ path, line }) => [path, line])).toEqual([['kept.txt', 12]]);
    expect(pull.reviews).toHaveLength(1);
    expect(pull.reviews[0]!.body).toContain('gone.txt:1:1');
    expect(JSON.stringify(pull)).not.toContain(brevoKey(1));

    // The same again: nothing new is written.
    await run(github);
    expect([pull.threads.length, pull.reviews.length]).toEqual([1, 1]);

    // A forced push without either.
    origin.git('update-ref', 'refs/heads/feature', github.base);
    origin.commits('feature', [['clean.txt', 'clean\n']]);
    const after = await run(github);
    expect(after.code).toBe(0);
    expect([pull.threads.length, pull.reviews.length]).toEqual([1, 1]);
    expect(pull.threads[0]!.body).toMatch(/^No longer found as of/);
    expect(pull.reviews[0]!.body).toContain('nothing found any more');
    // A token for scans may not resolve threads, which is no failure.
    expect(pull.threads[0]!.isResolved).toBe(false);
  });

  it('of 2,000 findings keeps within every limit, and tells all', async () => {
    const github = await pullRequest(
      Array.from({ length: 20 }, (_, file) => [
        `many-${file}.txt`,
        Array.from({ length: 100 }, (_, index) => `${brevoKey(file * 100 + index + 1)}\n`).join(''),
      ]),
    );
    const { code, outputs, shown } = await run(github);
    expect([code, outputs['findings'], outputs['incomplete']]).toEqual([1, '2000', 'false']);
    expect(shown.annotations.length).toBeGreaterThan(0);
    expect(shown.dropped).toBe(0);
    expect(shown.summary?.match(/brevo-api-key/g)?.length).toBeGreaterThanOrEqual(2000);
    const { threads, reviews } = github.pull;
    expect([threads.length, reviews.length]).toEqual([50, 1]);
    expect(github.server.requests.filter((request) => request.startsWith('POST'))).toHaveLength(1);
    expect(reviews[0]!.body).toMatch(/and [\d,]+ more findings/);
  });

  it('goes into one text when GitHub takes no comment', async () => {
    const github = await pullRequest([['a.txt', `${brevoKey(1)}\n`]]);
    github.pull.refusesComments = true;
    const { code } = await run(github);
    expect(code).toBe(1);
    expect(github.pull.threads).toEqual([]);
    expect(github.pull.reviews.map(({ body }) => body.includes('a.txt:1:1'))).toEqual([true]);
  });

  it('is left out where the token may not write it; the rest is told all the same', async () => {
    const github = await pullRequest([['a.txt', `${brevoKey(1)}\n`]]);
    github.pull.rights = { write: false, resolve: false };
    const { code, log, summary } = await run(github);
    expect(code).toBe(1);
    expect(log).toContain('give the job "pull-requests: write"');
    expect(summary).toContain('a.txt:1:1');
    expect(commandsIn(log)).toHaveLength(1);
  });

  it('is not written when there is nothing to tell', async () => {
    const github = await pullRequest([['a.txt', 'a\n']]);
    const { code } = await run(github, { 'code-scanning': 'true' });
    expect(code).toBe(0);
    expect(github.pull.reviews).toEqual([]);
    expect(github.scanning.uploads).toMatchObject([{ ref: 'refs/pull/7/head', runs: [{ results: [] }] }]);
  });
});

describe('code scanning', () => {
  it('gets a whole history, at the commit and ref of the run', async () => {
    const { origin, server, scanning } = await pullRequest([['a.txt', `${brevoKey(1)}\n`]]);
    const sha = origin.git('rev-parse', 'main');
    const { code } = await runStep({
      ...origin,
      workspace: checkout(origin, sha).dir,
      eventName: 'workflow_dispatch',
      event: {},
      sha,
      apiUrl: server.apiUrl,
      inputs: { token: workflowToken, 'code-scanning': 'true' },
    });
    expect(code).toBe(1);
    expect(scanning.uploads).toMatchObject([{ ref: 'refs/heads/main', commit: sha }]);
    expect(scanning.uploads[0]!.runs[0]!.results).toHaveLength(1);
    expect(JSON.stringify(scanning.uploads)).not.toContain(brevoKey(1));
  });
});
