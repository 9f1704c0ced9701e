import type { GitHubSettings } from '../../config/github-settings.ts';
import type { GitHubClient } from '../../github/client.ts';
import { gitHubFault } from '../../github/fault.ts';
import { listGists } from '../../github/list-gists.ts';
import { listRepositories } from '../../github/list-repositories.ts';
import type { AnswerMemory } from '../../github/pages.ts';
import { targetName, type GitHubRepository, type GitHubTarget } from '../../github/repository.ts';
import type { Coverage } from '../../model/coverage.ts';
import { ScanError } from '../../model/scan-error.ts';
import { isChosen } from './choose-repositories.ts';
import { codePart, gistPart, textPart, wikiPart, type Part } from './part.ts';

const unreadHint = 'GitHub lists it, but tells too little of it: name it as owner/repository';

/**
 * The parts of owners that are to be scanned, each once. An owner whose list breaks off is incomplete.
 *
 * @throws ScanError when there is no such owner, or the token is not valid
 */
export async function listParts(
  client: GitHubClient,
  targets: readonly GitHubTarget[],
  settings: GitHubSettings,
  memory: AnswerMemory | undefined,
  coverage: Coverage,
): Promise<readonly Part[]> {
  const parts = new Map<string, Part>();
  for (const target of targets) {
    try {
      for await (const repository of listRepositories(client, target, memory)) {
        if (repository === null) {
          coverage.skip(`${target.owner}/(unknown)`, 'unreadable', unreadHint);
        } else if (repository.disabled) {
          coverage.skip(repository.full_name, 'blocked', 'GitHub has disabled it: ask its support');
        } else if (isChosen(repository, settings, target.repository !== null, coverage)) {
          partsOf(repository, settings).forEach((part) => parts.set(part.name, part));
        }
      }
      if (target.repository === null && settings.included.has('gists')) {
        for await (const gist of listGists(client, target.owner, memory)) {
          if (gist === null) {
            coverage.skip(`${target.owner}/(unknown gist)`, 'unreadable', unreadHint);
          } else {
            const part = gistPart(target.owner, gist);
            parts.set(part.name, part);
          }
        }
      }
    } catch (error) {
      recordFault(error, targetName(target), client.hasToken, coverage);
    }
  }
  return [...parts.values()];
}

function partsOf(repository: GitHubRepository, { included }: GitHubSettings): readonly Part[] {
  const kinds = (['issues', 'pulls', 'releases'] as const).filter((kind) => included.has(kind));
  return [
    codePart(repository, included.has('pulls')),
    ...(included.has('wikis') && repository.has_wiki ? [wikiPart(repository)] : []),
    ...kinds.map((kind) => textPart(repository, kind)),
  ];
}

function recordFault(error: unknown, name: string, hasToken: boolean, coverage: Coverage): void {
  const fault = gitHubFault(error);
  if (fault === null) {
    throw error;
  }
  switch (fault.kind) {
    case 'not-found':
      throw new ScanError(
        'NO_TARGET',
        `there is no ${name} on GitHub${hasToken ? ' that the token may see' : ', or it is private: put a token into GITHUB_TOKEN'}`,
        { cause: error },
      );
    case 'unauthorized':
      throw new ScanError('CONFIG', fault.message, { cause: error });
    case 'rate-limited':
      coverage.skip(`${name}/(the rest)`, 'request-limit', fault.message);
      return;
    case 'stopped':
      coverage.skip(`${name}/(the rest)`, 'interrupted');
      return;
    default:
      coverage.skip(`${name}/(the rest)`, 'unreachable', fault.message);
  }
}
