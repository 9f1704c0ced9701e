import { Coverage } from '../../../model/coverage.ts';
import { parseRobots } from '../crawl/robots.ts';
import { Guard } from '../guard/guard.ts';
import type { GuardOptions, Visit } from '../guard/options.ts';
import type { KeptAnswers } from './answers-text.ts';
import { fingerprintOf, type AskedAnswer } from './asked-answer.ts';

/** As a crawl has on their way. */
const concurrency = 4;

/**
 * Asks servers again what a crawl asked them, and no more once one answers otherwise.
 *
 * Whether an answer is the same, its entity tag tells where it has one, by a request for what is new (RFC 9110, 13.1.2),
 * else its bytes. A time of change alone is not taken for it: whoever changes a file can set that back.
 *
 * @returns whether all answers are the same
 */
export async function isAsAnswered(
  { answers, userAgent }: KeptAnswers,
  options: GuardOptions,
  signal: AbortSignal,
): Promise<boolean> {
  const guard = new Guard(options, new Coverage());
  const isSame = async (before: AskedAnswer): Promise<boolean> => {
    const url = new URL(before.url);
    const visit = visitOf(before, userAgent);
    const answer = await guard.get(url, visit, signal);
    if (answer.kind === 'refused') {
      return false;
    }
    if (answer.kind === 'response' && answer.status === 304) {
      return before.status === 304 || before.etag !== '';
    }
    if (isRobots(before) && answer.kind === 'response' && answer.status < 400) {
      guard.rate.atLeast(url.host, parseRobots(url, answer.bytes).crawlDelay * 1000);
    }
    const { status, body, headers } = fingerprintOf(answer, before.body !== '-');
    return status === before.status && body === before.body && headers === before.headers;
  };
  for (const [host, asked] of Map.groupBy(answers, ({ url }) => new URL(url).host)) {
    guard.rate.expect(host, asked.length);
  }
  try {
    // How often a host may be asked stands there.
    const [robots, others] = [answers.filter(isRobots), answers.filter((one) => !isRobots(one))];
    return (await areAll(robots, 1, isSame)) && (await areAll(others, concurrency, isSame));
  } finally {
    await guard.close();
  }
}

function isRobots({ url, isOfPage }: AskedAnswer): boolean {
  return !isOfPage && new URL(url).pathname === '/robots.txt';
}

function visitOf(before: AskedAnswer, userAgent: string): Visit {
  const { method, isMap, isOfPage, accept, etag, lastModified, status, body } = before;
  const isUntold = status === 304;
  const isKnown = isUntold || (etag !== '' && status === 200 && !isRobots(before));
  return {
    method,
    isMap,
    isOnce: true,
    isFresh: true,
    refusal: async () => null,
    wants: () => body !== '-',
    headers: {
      ...(isOfPage ? { 'user-agent': userAgent } : {}),
      ...(accept === '' ? {} : { accept }),
    },
    knownOf: () => (isKnown ? { etag, lastModified: isUntold ? lastModified : '' } : null),
  };
}

/** Whether all of a list are so, asked some at once until one is not. */
async function areAll<Item>(
  items: readonly Item[],
  atOnce: number,
  test: (item: Item) => Promise<boolean>,
): Promise<boolean> {
  let next = 0;
  let isAll = true;
  const run = async (): Promise<void> => {
    while (isAll && next < items.length) {
      isAll = (await test(items[next++]!)) && isAll;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, run));
  return isAll;
}
