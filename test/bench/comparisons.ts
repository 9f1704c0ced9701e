import type { BenchKind } from './bench-options.ts';
import {
  countCommits,
  directoryBudgets,
  historyBudgets,
  siteBudgets,
  stagedBudgets,
  versionBudgets,
  type Budget,
} from './budgets.ts';
import type { Contestant, Result } from './compare.ts';
import type { InstalledTool } from './installed-tool.ts';
import { ours, type Task } from './tools.ts';

/** Several commands that do the same on one target. */
export interface Comparison {
  readonly title: string;
  readonly folder: string;
  readonly contestants: readonly Contestant[];
  readonly budgets: (results: readonly Result[]) => readonly Budget[];
}

/** What the command line asks to compare, our own first. */
export function comparisons(
  {
    kind,
    targets,
  }: { readonly kind: Exclude<BenchKind, 'stages' | 'site'>; readonly targets: readonly string[] },
  tools: readonly InstalledTool[],
): readonly Comparison[] {
  switch (kind) {
    case 'history':
      return targets.map((folder) => historyComparison(tools, folder));
    case 'directory':
      return targets.map((folder) => directoryComparison(tools, folder));
    case 'startup':
      return targets.flatMap((folder) => [versionComparison(tools, folder), stagedComparison(tools, folder)]);
  }
}

function historyComparison(tools: readonly InstalledTool[], folder: string): Comparison {
  const commits = countCommits(folder);
  return {
    title: `history of ${folder}, ${commits} commits`,
    folder,
    contestants: contestantsFor('history', tools, folder),
    budgets: withOurs((result, results) => historyBudgets(result, results, commits)),
  };
}

function directoryComparison(tools: readonly InstalledTool[], folder: string): Comparison {
  return {
    title: `directory ${folder}`,
    folder,
    contestants: contestantsFor('directory', tools, folder),
    budgets: withOurs(directoryBudgets),
  };
}

/** Crawls of a site that runs in this process. */
export function siteComparison(tools: readonly InstalledTool[], url: string): Comparison {
  return {
    title: `crawl of ${url}`,
    folder: process.cwd(),
    contestants: contestantsFor('site', tools, url),
    budgets: withOurs(siteBudgets),
  };
}

function stagedComparison(tools: readonly InstalledTool[], folder: string): Comparison {
  return {
    title: 'staged files',
    folder,
    contestants: contestantsFor('staged', tools, folder),
    budgets: withOurs(stagedBudgets),
  };
}

function versionComparison(tools: readonly InstalledTool[], folder: string): Comparison {
  const start = { worked: [0], countFindings: null };
  const bareNode = {
    ...start,
    name: 'bare node',
    version: process.version.slice(1),
    command: [process.execPath, '-e', '0'],
  };
  const starts = tools
    .filter(({ name }) => name === ours.name)
    .map(({ name, version, command, versionArgs }) => ({
      ...start,
      name,
      version,
      command: [...command, ...versionArgs],
    }));
  return {
    title: '--version',
    folder,
    contestants: [...starts, bareNode],
    budgets: withOurs((result, results) =>
      results.filter(({ name }) => name === bareNode.name).flatMap((bare) => versionBudgets(result, bare)),
    ),
  };
}

function contestantsFor(task: Task, tools: readonly InstalledTool[], folder: string): readonly Contestant[] {
  return tools.flatMap(({ name, version, command, tasks, worked, incomplete, countFindings }) => {
    const args = tasks[task]?.(folder);
    return args === undefined
      ? []
      : [{ name, version, command: [...command, ...args], worked, incomplete, countFindings }];
  });
}

function withOurs(
  budgets: (result: Result, results: readonly Result[]) => readonly Budget[],
): Comparison['budgets'] {
  return (results) =>
    results.filter(({ name }) => name === ours.name).flatMap((our) => budgets(our, results));
}
