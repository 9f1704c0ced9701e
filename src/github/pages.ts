import * as v from 'valibot';
import type { GitHubClient } from './client.ts';

/** What earlier answers left, so that the same is not sent again. */
export interface AnswerMemory {
  answerOf(url: string): Promise<{ readonly etag: string; readonly content: string } | null>;
  recordAnswer(url: string, answer: { readonly etag: string; readonly content: string }): Promise<void>;
}

/** How a list is read. */
export interface PageReader<Item> {
  /** Reads what is of use in an item, from what the API says and from what it gave back itself; null: it is not what the API documents. */
  readonly read: (item: unknown) => Item | null;
  /** Only for items in which no scanned text is. Default: all pages are asked for anew. */
  readonly memory?: AnswerMemory;
}

const pageSize = 100;
const kept = v.object({ items: v.array(v.unknown()), next: v.nullable(v.string()) });

type Page = v.InferOutput<typeof kept>;

/**
 * All items of a list, page by page; null stands for one that cannot be read. A page that has not changed is asked for
 * with its tag, costs nothing of the hour's limit, and is taken from the memory.
 *
 * @param path - such as `/orgs/acme/repos?type=all`
 * @throws what `gitHubFault` tells
 */
export async function* pages<Item>(
  client: GitHubClient,
  path: string,
  { read, memory }: PageReader<Item>,
): AsyncGenerator<readonly (Item | null)[]> {
  const start = new URL(client.apiUrl + path);
  start.searchParams.set('per_page', String(pageSize));
  for (let url: string | null = start.href; url !== null;) {
    const page: Page = await pageAt(client, url, memory, read);
    yield page.items.map(read);
    url = page.next;
  }
}

async function pageAt(
  { octokit }: GitHubClient,
  url: string,
  memory: AnswerMemory | undefined,
  read: (item: unknown) => unknown,
): Promise<Page> {
  const known = (await memory?.answerOf(url)) ?? null;
  const before = known === null ? null : keptPage(known.content);
  try {
    const headers = known === null || before === null ? {} : { 'if-none-match': known.etag };
    const answer = await octokit.request({ method: 'GET', url, headers });
    const data: unknown = answer.data;
    const next = /<([^<>]+)>;\s*rel="next"/.exec(answer.headers.link ?? '')?.[1] ?? null;
    const page = { items: Array.isArray(data) ? data : [null], next };
    const { etag } = answer.headers;
    if (memory !== undefined && etag !== undefined) {
      const content = JSON.stringify({ items: page.items.map(read), next });
      await memory.recordAnswer(url, { etag, content });
    }
    return page;
  } catch (error) {
    if (before !== null && error instanceof Error && 'status' in error && error.status === 304) {
      return before;
    }
    throw error;
  }
}

function keptPage(content: string): Page | null {
  try {
    return v.parse(kept, JSON.parse(content));
  } catch {
    return null;
  }
}
