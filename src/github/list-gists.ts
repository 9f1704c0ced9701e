import * as v from 'valibot';
import type { GitHubClient } from './client.ts';
import { tokenOwner } from './list-repositories.ts';
import { pages, type AnswerMemory } from './pages.ts';

const gist = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
  git_pull_url: v.string(),
  html_url: v.string(),
  updated_at: v.string(),
});

/** A gist, which is a repository of its own; the names are the API's. */
export type Gist = v.InferOutput<typeof gist>;

/** The gists of a user that the token may see; organisations have none. Null stands for one that cannot be read. */
export async function* listGists(
  client: GitHubClient,
  owner: string,
  memory?: AnswerMemory,
): AsyncGenerator<Gist | null> {
  const isOwn = (await tokenOwner(client))?.toLowerCase() === owner.toLowerCase();
  const reader = { read: readGist, ...(memory === undefined ? {} : { memory }) };
  for await (const page of pages(client, isOwn ? '/gists' : `/users/${owner}/gists`, reader)) {
    yield* page;
  }
}

function readGist(item: unknown): Gist | null {
  const result = v.safeParse(gist, item);
  return result.success ? result.output : null;
}
