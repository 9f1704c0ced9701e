import { Command } from 'commander';
import { withScanFlags, type ScanFlags } from '../config/scan-flags.ts';
import { standardInput } from '../sources/stdin.ts';
import { runScan } from './run/run-scan.ts';
import { closeStandardInput } from './target/standard-input.ts';
import { targetRoot } from './target/target-root.ts';

/** `leaksieve stdin`: what comes in on standard input. */
export function command(): Command {
  const stdin = new Command('stdin')
    .description('scan standard input')
    .option('--path <name>', 'a name for it, for rules and allowlists about paths');
  return withScanFlags(stdin).action(async (flags: ScanFlags & { readonly path?: string }) => {
    process.exitCode = await runScan(flags, async ({ limits }) => ({
      source: standardInput(process.stdin, flags.path, limits),
      root: targetRoot('.'),
      isPart: true,
      close: closeStandardInput,
    }));
  });
}
