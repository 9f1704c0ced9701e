import type { PolicyRoot } from '../config/policy-root.ts';
import type { ScanSettings } from '../config/scan-settings.ts';
import type { SkipReason } from '../model/coverage.ts';
import type { Source } from '../model/source.ts';
import { openGitTarget } from '../commands/target/git-target.ts';
import { commitRoot } from '../commands/target/repository-root.ts';
import { policyFiles } from '../commands/policy/load-policy.ts';
import { policyChanges } from '../commands/policy/policy-changes.ts';
import type { OpenedTarget } from '../commands/run/run-scan.ts';
import { commitRange, type CommitRange } from '../sources/git/range.ts';
import { openRepository, type Repository } from '../sources/git/repository.ts';
import { eventRange } from './event/event-range.ts';
import type { Scope } from './event/scope.ts';
import { fetcherFor } from './history/fetcher.ts';
import { healHistory } from './history/whole-history.ts';
import type { ActionInputs } from './inputs.ts';
import type { Runner } from './runner.ts';

/** A scope whose commits are in the clone, as far as that could be done. */
export interface OpenedScope {
  readonly target: OpenedTarget;
  /** What is scanned, for people. */
  readonly title: string;
  /** The commit whose policy judges; null: what the range itself says, as the command does. */
  readonly policyFrom: string | null;
  readonly isWhole: boolean;
  /** Null: it is about no change that an event names. */
  readonly range: ScopeRange | null;
}

/** The change that an event is about. */
interface ScopeRange {
  readonly repository: Repository;
  readonly commits: CommitRange;
  /** Null: there was nothing before. */
  readonly base: string | null;
  readonly head: string;
}

type Wanted = Exclude<Scope, { readonly kind: 'nothing' }>;

/** Has the clone hold what is wanted, and opens it for a scan. */
export async function openScope(
  runner: Runner,
  inputs: ActionInputs,
  scope: Wanted,
  settings: ScanSettings,
  signal: AbortSignal,
): Promise<OpenedScope> {
  const dir = runner.workspace;
  const repository = await openRepository(dir, false, signal);
  const fetcher = await fetcherFor(repository, runner, inputs.token, signal);
  if (scope.kind === 'whole' || scope.kind === 'named') {
    const problem = await healHistory(fetcher);
    const isWhole = scope.kind === 'whole';
    const flags = isWhole
      ? { policyFrom: runner.sha, submodules: false }
      : { range: scope.text, submodules: false };
    const target = await openGitTarget(dir, flags, settings, signal);
    return {
      target: { ...target, ...named(target.root, inputs), source: incomplete(target.source, problem) },
      title: isWhole ? 'the whole history' : scope.text,
      policyFrom: isWhole ? runner.sha : null,
      isWhole,
      range: null,
    };
  }
  const { range, base, head, problem } = await eventRange(dir, scope, fetcher, signal);
  // Anew: what was fetched counts. What the event calls the head is the tree that places are told in.
  const healed = { ...(await openRepository(dir, false, signal)), head };
  const files = new Set([...policyFiles, ...(runner.workflowFile === null ? [] : [runner.workflowFile])]);
  const root = commitRoot(healed, base ?? head, (file) => files.add(file));
  return {
    target: {
      source: incomplete(commitRange(healed, range, settings.limits), problem),
      ...named(root, inputs),
      findings: () => (base === null ? [] : policyChanges(healed, base, range, files)),
    },
    title: `${base === null ? '' : `${base.slice(0, 10)}..`}${head.slice(0, 10)}`,
    policyFrom: base ?? head,
    isWhole: false,
    range: { repository: healed, commits: range, base, head },
  };
}

function named(root: PolicyRoot | null, { names }: ActionInputs): { readonly root: PolicyRoot | null } {
  return { root: root === null ? null : { ...root, names } };
}

/** A source that says first what of it could not be had. */
function incomplete(source: Source, problem: string | null): Source {
  if (problem === null) {
    return source;
  }
  const reason: SkipReason = 'shallow-clone';
  return {
    ...source,
    async *chunks(coverage, signal) {
      coverage.skip('history', reason, problem);
      yield* source.chunks(coverage, signal);
    },
  };
}
