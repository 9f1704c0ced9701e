import { ScanError } from '../../model/scan-error.ts';
import type { Runner } from '../runner.ts';
import { mergeGroupPayload, payloadOf, pullRequestPayload, pushPayload } from './payload.ts';
import type { Scope } from './scope.ts';

const zeroId = /^0+$/;

/** Their token may write although a stranger may have written what is scanned. */
const privilegedEvents: ReadonlySet<string> = new Set(['pull_request_target', 'workflow_run']);

const pullRequestEvents: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
]);

/** What the action's inputs say about the scope. */
export interface ScopeChoice {
  /** `auto`, `full`, or a range as git writes it. */
  readonly range: string;
  readonly allowsPrivileged: boolean;
}

/**
 * What an event asks to have scanned. Of events that bring no commits it is everything.
 *
 * @throws ScanError for events with rights that a scan must not have, and for payloads that cannot be read
 */
export function scopeOf(
  { eventName, event }: Pick<Runner, 'eventName' | 'event'>,
  choice: ScopeChoice,
): Scope {
  if (privilegedEvents.has(eventName) && !choice.allowsPrivileged) {
    throw new ScanError(
      'USAGE',
      `the event "${eventName}" gives rights to write, and secrets, to runs on other people's code: use "pull_request", which needs neither (or set allow-privileged-events: true)`,
    );
  }
  if (choice.range !== 'auto') {
    return choice.range === 'full' ? { kind: 'whole' } : { kind: 'named', text: choice.range };
  }
  if (pullRequestEvents.has(eventName)) {
    return pullRequestScope(event, eventName);
  }
  if (eventName === 'push') {
    return pushScope(event);
  }
  if (eventName === 'merge_group') {
    const { base_sha: base, head_sha: head } = payloadOf(mergeGroupPayload, event, eventName).merge_group;
    return {
      kind: 'range',
      base,
      head,
      commitCount: null,
      isCounted: false,
      fallbackBranch: null,
      pull: null,
    };
  }
  return { kind: 'whole' };
}

function pullRequestScope(event: unknown, eventName: string): Scope {
  const { pull_request: pull, sender } = payloadOf(pullRequestPayload, event, eventName);
  const { head, base, number, commits } = pull;
  const isFork = head.repo?.full_name !== base.repo?.full_name;
  const isBot = sender?.login === 'dependabot[bot]';
  return {
    kind: 'range',
    base: base.sha,
    head: head.sha,
    commitCount: commits ?? null,
    isCounted: commits !== undefined && commits < maxCounted,
    fallbackBranch: null,
    pull: { number, head: head.sha, isForeign: isFork || isBot },
  };
}

/** GitHub lists no more commits of a pull request: a count from here on may stand for more. */
const maxCounted = 250;

function pushScope(event: unknown): Scope {
  const { ref, before, after, deleted, commits, repository } = payloadOf(pushPayload, event, 'push');
  if (deleted || zeroId.test(after)) {
    return { kind: 'nothing', reason: `${ref} was deleted` };
  }
  const isDefault = ref === `refs/heads/${repository.default_branch}`;
  const branch = isDefault ? null : repository.default_branch;
  if (zeroId.test(before)) {
    return { kind: 'branch', head: after, against: branch, commitCount: commits.length };
  }
  return {
    kind: 'range',
    base: before,
    head: after,
    commitCount: commits.length,
    isCounted: false,
    fallbackBranch: branch,
    pull: null,
  };
}
