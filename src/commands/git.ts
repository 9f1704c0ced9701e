import { Command, Option } from 'commander';
import { withScanFlags, type ScanFlags } from '../config/scan-flags.ts';
import { runScan } from './run/run-scan.ts';
import { openGitTarget, type GitFlags } from './target/git-target.ts';

/** `leaksieve git`: a repository's whole history, or a part of it. */
export function command(): Command {
  const git = new Command('git')
    .description('scan a repository: its whole history, or what a range, the index or a push brings')
    .argument('[path-or-url]', 'repository; default: the one around the current directory')
    .option('--range <A..B>', 'what the commits of B bring that A does not have')
    .option('--since-commit <A>', 'what came after commit A')
    .option('--branch <B>', 'only what this branch reaches')
    .option('--staged', 'the index, as the next commit would record it')
    .option('--unstaged', 'what the working tree changes against the index')
    .option('--pre-push', "read a pre-push hook's lines from standard input")
    .option('--pre-receive', "read a pre-receive hook's lines from standard input")
    .option('--remote <name>', 'with --pre-push: the remote, whose tracking refs count as pushed')
    .option('--allow-shallow', 'take a shallow clone for all there is')
    .option('--policy-from <ref>', 'read configuration, ignores and baseline from this commit')
    .option('--no-submodules', 'leave out the histories of submodules')
    .addOption(new Option('--pre-commit', "gitleaks' switch").hideHelp())
    .addOption(
      new Option('--log-opts <options>', "gitleaks' options of git log: a range or --all").hideHelp(),
    );
  return withScanFlags(git).action(async (target: string | undefined, flags: ScanFlags & GitFlags) => {
    process.exitCode = await runScan(flags, (settings, signal) =>
      openGitTarget(target, flags, settings, signal),
    );
  });
}
