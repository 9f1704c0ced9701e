import type { TestRepository } from '../helpers/git-repository.ts';
import { codeScanning, type CodeScanning } from '../helpers/github-server/code-scanning.ts';
import { testPullRequest, type TestPullRequest } from '../helpers/github-server/pull-request.ts';
import { gitHubServer, type GitHubServer } from '../helpers/github-server/server.ts';

/** The token that the server of a pull request knows: one of a workflow. */
export const workflowToken = 'ghs-test';

/** GitHub as an action sees it. */
export interface PullRequestServer {
  readonly server: GitHubServer;
  readonly pull: TestPullRequest;
  readonly scanning: CodeScanning;
}

/** Serves the pull request 7 of a repository, and takes what goes to code scanning, until the test has ended. */
export async function pullRequestServer(
  repository: Pick<TestRepository, 'git'>,
  base: string,
): Promise<PullRequestServer> {
  const pull = testPullRequest(repository, base);
  const scanning = codeScanning();
  const server = await gitHubServer(() => [...pull.routes, ...scanning.routes], { token: workflowToken });
  return { server, pull, scanning };
}
