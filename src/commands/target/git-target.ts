import type { ScanSettings } from '../../config/scan-settings.ts';
import { ScanError } from '../../model/scan-error.ts';
import { SearchMemory } from '../../model/search-memory.ts';
import type { Source } from '../../model/source.ts';
import { combined } from '../../sources/combined.ts';
import { cloneRepository, isRepositoryUrl } from '../../sources/git/clone.ts';
import { history } from '../../sources/git/history.ts';
import { pushedCommits, receivedCommits } from '../../sources/git/hook-input.ts';
import { commitRange, type CommitRange } from '../../sources/git/range.ts';
import { openRepository, resolveRevision, type Repository } from '../../sources/git/repository.ts';
import { parseRange } from '../../sources/git/revisions.ts';
import { openStaged, type StagedChanges } from '../../sources/git/staged.ts';
import { checkedOutSubmodules } from '../../sources/git/submodules.ts';
import { unstagedChanges } from '../../sources/git/unstaged.ts';
import { policyFiles } from '../policy/load-policy.ts';
import { policyChanges } from '../policy/policy-changes.ts';
import { commitRoot, ownRoot } from './repository-root.ts';
import type { OpenedTarget } from '../run/run-scan.ts';
import { readStandardInput } from './standard-input.ts';

/** Flags of `leaksieve git`, as typed. */
export interface GitFlags {
  readonly range?: string;
  readonly sinceCommit?: string;
  readonly branch?: string;
  readonly staged?: boolean;
  readonly unstaged?: boolean;
  readonly prePush?: boolean;
  readonly preReceive?: boolean;
  readonly remote?: string;
  readonly allowShallow?: boolean;
  readonly policyFrom?: string;
  readonly submodules?: boolean;
  readonly preCommit?: boolean;
  readonly logOpts?: string;
}

/** What part of a repository is to be scanned. */
type Selection =
  | { readonly kind: 'history' }
  | { readonly kind: 'range'; readonly range: CommitRange; readonly base: string | null }
  | { readonly kind: 'staged'; readonly staged: StagedChanges }
  | { readonly kind: 'unstaged' };

/** Opens what `leaksieve git` is asked to scan. */
export async function openGitTarget(
  target: string | undefined,
  flags: GitFlags,
  settings: ScanSettings,
  signal: AbortSignal,
): Promise<OpenedTarget> {
  refuseContradictions(flags);
  if (target !== undefined && isRepositoryUrl(target)) {
    const clone = await cloneRepository(target, signal);
    try {
      const opened = await openRepositoryTarget(clone.dir, flags, settings, signal);
      return {
        ...opened,
        async close() {
          await opened.close?.();
          await clone.remove();
        },
      };
    } catch (error) {
      await clone.remove();
      throw error;
    }
  }
  return openRepositoryTarget(target, flags, settings, signal);
}

async function openRepositoryTarget(
  target: string | undefined,
  flags: GitFlags,
  settings: ScanSettings,
  signal: AbortSignal,
): Promise<OpenedTarget> {
  // A hook runs without a path, and its environment says which repository and index are meant.
  const where = [target ?? '.', target === undefined] as const;
  const staged = flags.staged === true ? await openStaged(...where, settings.limits, signal) : null;
  const repository = staged?.repository ?? (await openRepository(...where, signal));
  const selection: Selection =
    staged === null ? await selectionOf(repository, flags, signal) : { kind: 'staged', staged };
  const base =
    flags.policyFrom === undefined
      ? baseOf(selection)
      : await resolveRevision(repository, flags.policyFrom, signal).catch(async (error: unknown) => {
          await staged?.close();
          throw error;
        });
  const memory = new SearchMemory();
  const opened = await sourceOf(repository, selection, flags, settings, memory, signal);
  if (base === null) {
    const isWhole = selection.kind === 'history';
    return {
      ...opened,
      root: ownRoot(repository),
      isWhole,
      isPart: !isWhole,
      ...(isWhole ? { memory } : {}),
    };
  }
  // What a configuration extends is part of the policy too.
  const files = new Set(policyFiles);
  return {
    ...opened,
    root: commitRoot(repository, base, (file) => files.add(file)),
    findings: () =>
      selection.kind === 'range' ? policyChanges(repository, base, selection.range, files) : [],
    isWhole: selection.kind === 'history',
    isPart: selection.kind !== 'history',
    ...(selection.kind === 'history' ? { memory } : {}),
  };
}

async function sourceOf(
  repository: Repository,
  selection: Selection,
  flags: GitFlags,
  settings: ScanSettings,
  memory: SearchMemory,
  signal: AbortSignal,
): Promise<Pick<OpenedTarget, 'source' | 'close'>> {
  const { limits } = settings;
  switch (selection.kind) {
    case 'range':
      return { source: commitRange(repository, selection.range, limits) };
    case 'staged':
      return selection.staged;
    case 'unstaged':
      return { source: unstagedChanges(repository, limits) };
    case 'history':
      return { source: await historyWithSubmodules(repository, flags, settings, memory, signal) };
  }
}

async function historyWithSubmodules(
  repository: Repository,
  flags: GitFlags,
  { limits }: ScanSettings,
  memory: SearchMemory,
  signal: AbortSignal,
): Promise<Source> {
  const options = { limits, allowsShallow: flags.allowShallow === true };
  const submodules = flags.submodules === false ? [] : await checkedOutSubmodules(repository, signal);
  const own = history(repository, { ...options, memory });
  return combined(own.target, [
    { source: own, folder: '' },
    ...submodules.map((submodule) => ({
      source: history(submodule.repository, options),
      folder: submodule.path,
    })),
  ]);
}

async function selectionOf(repository: Repository, flags: GitFlags, signal: AbortSignal): Promise<Selection> {
  if (flags.unstaged === true || flags.preCommit === true) {
    return { kind: 'unstaged' };
  }
  if (flags.prePush === true) {
    const range = await pushedCommits(repository, await readStandardInput(signal), flags.remote, signal);
    return { kind: 'range', range, base: null };
  }
  if (flags.preReceive === true) {
    return { kind: 'range', range: receivedCommits(await readStandardInput(signal)), base: null };
  }
  const text = flags.range ?? rangeOfLogOptions(flags.logOpts);
  if (text !== null) {
    const range = await parseRange(repository, text, signal);
    return { kind: 'range', range, base: range.exclude[0] ?? null };
  }
  if (flags.sinceCommit !== undefined || flags.branch !== undefined) {
    const include = [await resolveRevision(repository, flags.branch ?? 'HEAD', signal)];
    const exclude =
      flags.sinceCommit === undefined ? [] : [await resolveRevision(repository, flags.sinceCommit, signal)];
    return { kind: 'range', range: { include, exclude }, base: exclude[0] ?? null };
  }
  return { kind: 'history' };
}

/** Of git log's options, which gitleaks passes through, a range means the same here, and `--all` is what is scanned anyway. */
function rangeOfLogOptions(options: string | undefined): string | null {
  const text = options?.trim() ?? '--all';
  if (text !== '--all' && (text.startsWith('-') || /\s/.test(text))) {
    throw new ScanError(
      'USAGE',
      '--log-opts takes a range such as A..B, or --all: use the options of "leaksieve git" for the rest',
    );
  }
  return text === '--all' ? null : text;
}

/** A range is judged by the policy of its base: what it brings must not decide about itself. */
function baseOf(selection: Selection): string | null {
  return selection.kind === 'range' ? selection.base : null;
}

function refuseContradictions(flags: GitFlags): void {
  const given = [
    ['--range', flags.range],
    ['--since-commit or --branch', flags.sinceCommit ?? flags.branch],
    ['--staged', flags.staged],
    ['--unstaged', flags.unstaged],
    ['--pre-push', flags.prePush],
    ['--pre-receive', flags.preReceive],
    ['--log-opts', flags.logOpts],
    // gitleaks takes the two together for the index.
    ['--pre-commit', flags.staged === true ? undefined : flags.preCommit],
  ].filter(([, value]) => value !== undefined);
  if (given.length > 1) {
    throw new ScanError(
      'USAGE',
      `${given.map(([name]) => name).join(' and ')} exclude each other: give one of them`,
    );
  }
}
