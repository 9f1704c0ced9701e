import type { GitHubClient } from '../../github/client.ts';
import { gitHubFault } from '../../github/fault.ts';
import { pages } from '../../github/pages.ts';
import { readText } from '../../github/texts.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { NamedText } from '../../sources/texts.ts';

/** All texts of the lists of the API. A list that breaks off is incomplete, and the next one is read. */
export async function* readTexts(
  client: GitHubClient,
  lists: readonly string[],
  coverage: Coverage,
): AsyncGenerator<NamedText> {
  for (const list of lists) {
    const name = list.split('?')[0]!.split('/').slice(4).join('/');
    try {
      for await (const page of pages(client, list, { read: readText })) {
        for (const text of page) {
          if (text === null) {
            coverage.skip(`${name}/(unknown)`, 'unreadable', 'GitHub lists it, but tells too little of it');
          } else {
            yield text;
          }
        }
      }
    } catch (error) {
      const fault = gitHubFault(error);
      if (fault === null) {
        throw error;
      }
      // Where issues are switched off there are none.
      if (fault.kind !== 'not-found') {
        const reason =
          fault.kind === 'rate-limited'
            ? 'request-limit'
            : fault.kind === 'refused'
              ? 'blocked'
              : 'unreachable';
        coverage.skip(`${name}/(the rest)`, reason, fault.message);
      }
    }
  }
}
