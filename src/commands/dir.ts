import path from 'node:path';
import { Command } from 'commander';
import { withScanFlags, type ScanFlags } from '../config/scan-flags.ts';
import type { ScanSettings } from '../config/scan-settings.ts';
import { directory } from '../sources/directory.ts';
import { openRepository } from '../sources/git/repository.ts';
import { indexEntries } from '../sources/git/trees.ts';
import { runScan, type OpenedTarget } from './run/run-scan.ts';
import { targetRoot } from './target/target-root.ts';

/** `leaksieve dir`: files as they are on disk. */
export function command(): Command {
  const dir = new Command('dir')
    .description('scan files and directories')
    .argument('<path...>', 'files or directories')
    .option('--no-ignore', 'do not leave out what .gitignore names');
  return withScanFlags(dir).action(
    async (paths: readonly string[], flags: ScanFlags & { readonly ignore: boolean }) => {
      process.exitCode = await runScan(flags, async (settings, signal) =>
        openDirectories(paths, !flags.ignore, settings, signal),
      );
    },
  );
}

/** Opens directories and files for a scan. The configuration is that of the first one. */
export function openDirectories(
  paths: readonly string[],
  ignoresNothing: boolean,
  settings: ScanSettings,
  signal: AbortSignal,
): OpenedTarget {
  const [first = '.'] = paths;
  const root = targetRoot(first);
  return {
    source: directory(paths, {
      limits: settings.limits,
      noIgnore: ignoresNothing,
      excludedPaths: excludedPaths(settings),
      trackedPaths: (root) => trackedPaths(root, signal),
    }),
    root,
    isWhole: paths.length === 1 && root.dir === first,
  };
}

/** What this scan itself reads and writes holds secrets that are known already. */
function excludedPaths(settings: ScanSettings): readonly string[] {
  return [
    settings.config,
    settings.baseline,
    settings.ignoreFile,
    ...settings.outputs.map((output) => output.path),
  ]
    .filter((file) => typeof file === 'string')
    .map((file) => path.resolve(file));
}

/** A file that git tracks is scanned even where .gitignore names it. */
async function trackedPaths(root: string, signal: AbortSignal): Promise<ReadonlySet<string>> {
  try {
    const repository = await openRepository(root, false, signal);
    return new Set((await indexEntries(repository, signal)).map((entry) => entry.path));
  } catch {
    // Without git, or in a repository that git refuses, .gitignore alone decides.
    return new Set();
  }
}
