import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { withScanFlags, type ScanFlags } from '../config/scan-flags.ts';
import { folderRoot } from '../config/policy-root.ts';
import type { ScanSettings } from '../config/scan-settings.ts';
import { directory } from '../sources/directory.ts';
import { openRepository } from '../sources/git/repository.ts';
import { indexEntries } from '../sources/git/trees.ts';
import { runScan, type OpenedTarget } from './run-scan.ts';

/** `leaksieve dir`: files as they are on disk. */
export function command(): Command {
  const dir = new Command('dir')
    .description('scan files and directories')
    .argument('<path...>', 'files or directories')
    .option('--no-ignore', 'do not leave out what .gitignore names');
  return withScanFlags(dir).action(
    async (paths: readonly string[], flags: ScanFlags & { readonly ignore: boolean }) => {
      process.exitCode = await runScan(flags, (settings, signal) =>
        openDirectories(paths, !flags.ignore, settings, signal),
      );
    },
  );
}

/** Opens directories and files for a scan. The configuration is that of the first one. */
export async function openDirectories(
  paths: readonly string[],
  ignoresNothing: boolean,
  settings: ScanSettings,
  signal: AbortSignal,
): Promise<OpenedTarget> {
  const [first = '.'] = paths;
  const isDirectory = await stat(first).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return {
    source: directory(paths, {
      limits: settings.limits,
      noIgnore: ignoresNothing,
      excludedPaths: excludedPaths(settings),
      trackedPaths: (root) => trackedPaths(root, signal),
    }),
    root: folderRoot(isDirectory ? first : path.dirname(first)),
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
