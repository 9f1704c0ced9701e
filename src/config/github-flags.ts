import { type Command, InvalidArgumentError, Option } from 'commander';
import { collected } from './report-flags.ts';

/** Flags that say which repositories of an owner are scanned, as typed. */
export interface OwnerFlags {
  readonly apiUrl?: string;
  readonly forks?: boolean;
  readonly archived: boolean;
  readonly visibility: string;
  readonly excludeRepo?: readonly string[];
}

/** Flags of `leaksieve github`, as typed. */
export interface GitHubFlags extends OwnerFlags {
  readonly clones: string;
  readonly maxWait: string;
  /** False: nothing is kept. Default: LEAKSIEVE_STORE, else a file in the user's folder for state. */
  readonly store?: string | boolean;
  readonly rescan?: boolean;
  readonly include?: readonly IncludedKind[];
}

/** What an owner has beside code. */
const includedKinds = ['issues', 'pulls', 'releases', 'wikis', 'gists'] as const;

export type IncludedKind = (typeof includedKinds)[number];

function included(value: string, before: readonly IncludedKind[] | undefined): readonly IncludedKind[] {
  const kinds = includedKinds.filter((kind) => value === kind || value === 'all');
  if (kinds.length === 0) {
    throw new InvalidArgumentError(`Allowed choices are ${includedKinds.join(', ')}, all.`);
  }
  return [...(before ?? []), ...kinds];
}

/** Adds the options that say which repositories of an owner are scanned. */
export function withOwnerFlags(command: Command): Command {
  return command
    .option('--forks', 'forks too')
    .option('--no-archived', 'leave out what is archived')
    .addOption(
      new Option('--visibility <which>', 'only repositories that everybody sees, or only the others')
        .choices(['all', 'public', 'private'])
        .default('all'),
    )
    .option('--exclude-repo <glob>', 'not these repositories, such as acme/*-mirror; repeatable', collected)
    .option(
      '--api-url <url>',
      'API of an Enterprise Server; default: GITHUB_API_URL, else that of github.com',
    );
}

/** Adds the options that say what of an owner is scanned, and how. */
export function withGitHubFlags(command: Command): Command {
  return withOwnerFlags(
    command.addOption(
      new Option(
        '--include <what>',
        'also what is not code: issues (with comments), pulls (their commits and what is said of lines), releases, wikis, gists, or all; repeatable',
      )
        .choices([...includedKinds, 'all'])
        .argParser(included),
    ),
  )
    .option('--clones <n>', 'how many repositories are on the disk at once', '4')
    .option('--max-wait <seconds>', 'most that is waited in all for limits of the API', '3900')
    .option('--no-store', 'keep nothing, and use nothing that was kept')
    .option('--rescan', 'look at everything, also at what has not changed');
}
