import type { GitHubClient } from './client.ts';
import { gitHubFault } from './fault.ts';
import { pages, type AnswerMemory } from './pages.ts';
import { readRepository, type GitHubRepository, type GitHubTarget } from './repository.ts';

/**
 * The repositories of an owner that the token may see, or the one that is named. Null stands for one whose description
 * cannot be read.
 *
 * @throws what `gitHubFault` tells, such as that there is no such owner
 */
export async function* listRepositories(
  client: GitHubClient,
  { owner, repository }: GitHubTarget,
  memory?: AnswerMemory,
): AsyncGenerator<GitHubRepository | null> {
  if (repository !== null) {
    const { data } = await client.octokit.rest.repos.get({ owner, repo: repository });
    yield readRepository(data);
    return;
  }
  const seen = new Set<number>();
  const reader = { read: readRepository, ...(memory === undefined ? {} : { memory }) };
  for await (const page of pages(client, await listOf(client, owner), reader)) {
    for (const item of page) {
      // What is pushed or made meanwhile moves others to a page that comes later.
      if (item === null || !seen.has(item.id)) {
        yield item;
      }
      if (item !== null) {
        seen.add(item.id);
      }
    }
  }
}

/** The list that shows most: only organisations and the owner of the token have one with private repositories. */
async function listOf(client: GitHubClient, owner: string): Promise<string> {
  const { data } = await client.octokit.rest.users.getByUsername({ username: owner });
  // Oldest first, so that what is new changes the last page alone.
  const order = 'sort=created&direction=asc';
  if (data.type === 'Organization') {
    return `/orgs/${owner}/repos?type=all&${order}`;
  }
  return (await tokenOwner(client))?.toLowerCase() === owner.toLowerCase()
    ? `/user/repos?affiliation=owner&${order}`
    : `/users/${owner}/repos?type=owner&${order}`;
}

/** Who the token stands for. Null: there is no token, or it is an app's. */
export async function tokenOwner(client: GitHubClient): Promise<string | null> {
  if (!client.hasToken) {
    return null;
  }
  try {
    return (await client.octokit.rest.users.getAuthenticated()).data.login;
  } catch (error) {
    const kind = gitHubFault(error)?.kind;
    if (kind === 'refused' || kind === 'not-found') {
      return null;
    }
    throw error;
  }
}
