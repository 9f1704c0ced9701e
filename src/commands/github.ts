import { Command } from 'commander';
import { withGitHubFlags, type GitHubFlags } from '../config/github-flags.ts';
import { withScanFlags, type ScanFlags } from '../config/scan-flags.ts';

/** `leaksieve github`: the repositories of owners. */
export function command(): Command {
  const github = new Command('github')
    .description(
      'scan the repositories of owners on GitHub; the token is in LEAKSIEVE_GITHUB_TOKEN, GH_TOKEN or GITHUB_TOKEN',
    )
    .argument('<owner...>', 'user, organisation, or owner/repository');
  return withScanFlags(withGitHubFlags(github)).action(
    async (owners: readonly string[], flags: ScanFlags & GitHubFlags) => {
      // Loaded here: client and store are larger than all that help needs.
      const { scanOwners } = await import('./github/scan-owners.ts');
      process.exitCode = await scanOwners(owners, flags);
    },
  );
}
