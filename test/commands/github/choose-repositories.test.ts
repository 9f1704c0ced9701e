import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { isChosen } from '../../../src/commands/github/choose-repositories.ts';
import { withGitHubFlags, type GitHubFlags } from '../../../src/config/github-flags.ts';
import { gitHubSettings } from '../../../src/config/github-settings.ts';
import { readRepository } from '../../../src/github/repository.ts';
import { Coverage } from '../../../src/model/coverage.ts';

const repositories = [
  { full_name: 'acme/code' },
  { full_name: 'acme/copy', fork: true },
  { full_name: 'acme/old', archived: true },
  { full_name: 'acme/secret', private: true },
].map((facts, id) =>
  readRepository({ id, clone_url: '', html_url: '', private: false, fork: false, ...facts }),
);

describe('the choice of repositories', () => {
  it.each([
    [[], ['code', 'old', 'secret']],
    [['--forks'], ['code', 'copy', 'old', 'secret']],
    [['--no-archived'], ['code', 'secret']],
    [['--visibility', 'private'], ['secret']],
    [
      ['--visibility', 'public'],
      ['code', 'old'],
    ],
    [['--exclude-repo', 'ACME/c*', '--exclude-repo', '*/old'], ['secret']],
  ])('takes with %j %j, and tells of the others', (args, names) => {
    const command = withGitHubFlags(new Command()).parse(args, { from: 'user' });
    const settings = gitHubSettings(command.opts<GitHubFlags>(), {});
    const coverage = new Coverage();
    const chosen = repositories.filter((one) => isChosen(one!, settings, false, coverage));
    expect(chosen.map((one) => one!.full_name)).toEqual(names.map((name) => `acme/${name}`));
    expect(coverage.summary().leftOut).toHaveLength(repositories.length - names.length);
    expect(coverage.isComplete).toBe(true);
  });

  it.each(['../x', 'acme', 'acme/a b', 'acme/web/x', '-x/y'])(
    'takes no %j for the name of a repository',
    (name) => {
      expect(readRepository({ ...repositories[0], full_name: name })).toBeNull();
    },
  );
});
