import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { withScanFlags, type ScanFlags } from '../config/scan-flags.ts';
import type { ScanSettings } from '../config/scan-settings.ts';
import { defaultSiteFlags } from '../config/site-flags.ts';
import { storeOption } from '../config/store-option.ts';
import { ScanError } from '../model/scan-error.ts';
import { combined } from '../sources/combined.ts';
import { isRepositoryUrl } from '../sources/git/clone.ts';
import { standardInput } from '../sources/stdin.ts';
import { combinedTarget, openEach } from './target/combined-target.ts';
import { openDirectories } from './dir.ts';
import { openGitTarget } from './target/git-target.ts';
import { runScan, type OpenedTarget } from './run/run-scan.ts';
import { isSite, openSite } from './site.ts';
import { closeStandardInput } from './target/standard-input.ts';
import { targetRoot } from './target/target-root.ts';

/** `leaksieve scan`: decides by the target what it is. */
export function command(): Command {
  const scan = new Command('scan')
    .description(
      'scan whatever the target is: a repository with its working tree, files, a website, or - for standard input',
    )
    .argument('<target...>', 'URL or path of a repository, URL of a site, directory, file, or -')
    .option('--no-ignore', 'do not leave out what .gitignore names')
    .option('--allow-shallow', 'take a shallow clone for all there is')
    .option('--no-cache', 'of sites, search again what earlier crawls found nothing in')
    .option('--cache-dir <path>', 'of sites, keep there which contents nothing was found in');
  return withScanFlags(scan).action(async (targets: readonly string[], flags: ScanFlags & TargetFlags) => {
    // Of several sites nobody could tell whose scripts they are.
    const isStored = targets.length === 1 && storeOption(flags.store, process.env) !== null;
    process.exitCode = await runScan(flags, (settings, signal) =>
      openTargets(targets, flags, settings, signal, isStored),
    );
  });
}

interface TargetFlags {
  readonly ignore: boolean;
  readonly allowShallow?: boolean;
  /** Of sites. Default: as `leaksieve site` has them. */
  readonly cache?: boolean;
  readonly cacheDir?: string;
}

/** Opens each target as what it is, all of them as one. @param isStored - see `openSite` */
export async function openTargets(
  targets: readonly string[],
  flags: TargetFlags,
  settings: ScanSettings,
  signal: AbortSignal,
  isStored = false,
): Promise<OpenedTarget> {
  if (targets.length === 1) {
    return openAny(targets[0]!, flags, settings, signal, isStored);
  }
  const opened = await openEach(targets, (target) => openAny(target, flags, settings, signal));
  return combinedTarget(targets.join(' '), opened);
}

async function openAny(
  target: string,
  flags: TargetFlags,
  settings: ScanSettings,
  signal: AbortSignal,
  isStored = false,
): Promise<OpenedTarget> {
  if (target === '-') {
    const source = standardInput(process.stdin, undefined, settings.limits);
    return { source, root: targetRoot('.'), isPart: true, close: closeStandardInput };
  }
  if (await isSite(target, signal)) {
    const { cache = true, cacheDir } = flags;
    const own = cacheDir === undefined ? { cache } : { cache, cacheDir };
    return openSite([target], { ...defaultSiteFlags, ...own }, settings, isStored);
  }
  if (isRepositoryUrl(target)) {
    return openGitTarget(target, flags, settings, signal);
  }
  switch (await kindOf(target)) {
    case 'working tree':
      return openWorkingTree(target, flags, settings, signal);
    case 'bare repository':
      return openGitTarget(target, flags, settings, signal);
    case 'files':
      return openDirectories([target], !flags.ignore, settings, signal);
  }
}

/** Opens a repository's history together with its files as they are on disk. */
export async function openWorkingTree(
  target: string,
  flags: TargetFlags,
  settings: ScanSettings,
  signal: AbortSignal,
): Promise<OpenedTarget> {
  const repository = await openGitTarget(target, flags, settings, signal);
  const files = openDirectories([target], !flags.ignore, settings, signal);
  const parts = [repository, files].map(({ source }) => ({ source, folder: '' }));
  return {
    ...repository,
    source: combined(repository.source.target, parts),
    storedKind: 'working-tree',
  };
}

/** Looks at names alone: whether git can read it is found out by the scan. */
async function kindOf(target: string): Promise<'working tree' | 'bare repository' | 'files'> {
  const exists = (name: string): Promise<boolean> =>
    lstat(path.join(target, name)).then(
      () => true,
      () => false,
    );
  if (!(await exists('.'))) {
    throw new ScanError(
      'NO_TARGET',
      `${target} does not exist: name a repository, a directory, a file or a URL`,
    );
  }
  if (await exists('.git')) {
    return 'working tree';
  }
  const isBare = (await exists('HEAD')) && (await exists('objects')) && (await exists('refs'));
  return isBare ? 'bare repository' : 'files';
}
