import { describe, expect, it } from 'vitest';
import { findingMark, pastMark, reviewMark } from '../../src/action/review/marker.ts';
import { ownTexts } from '../../src/action/review/own-texts.ts';
import { gitHubClient } from '../../src/github/client.ts';
import { originRepository } from './origin.ts';
import { pullRequestServer, workflowToken } from './pull-request-server.ts';

describe('what earlier runs wrote', () => {
  it('is read to the last page, and is not what others wrote with our marks', async () => {
    const origin = originRepository();
    const { server, pull } = await pullRequestServer(origin, '');
    const thread = (id: number, body: string, isOurs = true): void => {
      pull.threads.push({ id: `T${id}`, commentId: id, path: 'a', line: 1, body, isOurs, isResolved: false });
    };
    for (let id = 1; id <= 205; id += 1) {
      thread(id, `text ${findingMark(String(id).padStart(40, '0'))}`);
    }
    thread(300, findingMark('f'.repeat(40)), false);
    thread(301, 'somebody else');
    thread(302, `${findingMark('e'.repeat(40))}${pastMark}`);
    pull.reviews.push({ id: 1, body: `old ${pastMark}`, isOurs: true });
    pull.reviews.push({ id: 2, body: `ours ${reviewMark}`, isOurs: true });
    pull.reviews.push({ id: 3, body: `forged ${reviewMark}`, isOurs: false });
    const client = await gitHubClient({
      apiUrl: server.apiUrl,
      token: workflowToken,
      userAgent: 'test',
      env: {},
      tell: () => {},
      maxWaitMs: 0,
      signal: AbortSignal.timeout(30_000),
    });
    const own = await ownTexts(client, { owner: origin.owner, repo: origin.repository, number: 7 });
    expect(own.threads.map(({ commentId }) => commentId)).toEqual(
      Array.from({ length: 205 }, (_, index) => index + 1),
    );
    expect(own.reviews.map(({ id }) => id)).toEqual([2]);
    expect(server.requests).toEqual(Array.from({ length: 3 }, () => 'query OwnTexts 200'));
  });
});
