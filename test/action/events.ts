import type { Origin } from './origin.ts';

/** Payloads in the form that GitHub documents, with the fields that matter here and some that do not. */

interface PullOptions {
  readonly number?: number;
  readonly base: string;
  readonly head: string;
  readonly commits?: number;
  /** Full name of the repository that the head is in; null: it was deleted. Default: the same. */
  readonly from?: string | null;
  readonly sender?: string;
}

export function pullRequestEvent(origin: Origin, options: PullOptions): object {
  const { base, head, number = 7, commits, from, sender = 'octo-dev' } = options;
  const own = repositoryOf(origin);
  return {
    action: 'synchronize',
    number,
    pull_request: {
      id: 1_000_007,
      number,
      state: 'open',
      draft: false,
      title: 'A change',
      user: { login: sender, type: 'User' },
      head: {
        ref: 'feature',
        sha: head,
        repo: from === null ? null : from === undefined ? own : { ...own, full_name: from, fork: true },
      },
      base: { ref: 'main', sha: base, repo: own },
      commits: commits ?? Number(origin.git('rev-list', '--count', `${base}..${head}`)),
      additions: 1,
      deletions: 0,
      changed_files: 1,
    },
    repository: own,
    sender: { login: sender, type: 'User' },
  };
}

export function pushEvent(
  origin: Origin,
  options: {
    readonly ref?: string;
    readonly before: string;
    readonly after: string;
    readonly forced?: boolean;
    readonly commits?: number;
    readonly deleted?: boolean;
  },
): object {
  const { ref = 'refs/heads/main', before, after, forced = false, deleted = false, commits = 1 } = options;
  return {
    ref,
    before,
    after,
    created: /^0+$/.test(before),
    deleted,
    forced,
    base_ref: null,
    commits: Array.from({ length: commits }, (_, index) => ({
      id: String(index),
      message: 'm',
      distinct: true,
    })),
    repository: repositoryOf(origin),
    pusher: { name: 'octo-dev', email: 'dev@example.org' },
    sender: { login: 'octo-dev', type: 'User' },
  };
}

export function mergeGroupEvent(origin: Origin, base: string, head: string): object {
  return {
    action: 'checks_requested',
    merge_group: {
      head_sha: head,
      head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${base}`,
      base_sha: base,
      base_ref: 'refs/heads/main',
    },
    repository: repositoryOf(origin),
    sender: { login: 'octo-dev', type: 'User' },
  };
}

function repositoryOf({ owner, repository }: Origin): object {
  return {
    id: 42,
    name: repository,
    full_name: `${owner}/${repository}`,
    private: false,
    fork: false,
    default_branch: 'main',
    owner: { login: owner, type: 'User' },
  };
}
