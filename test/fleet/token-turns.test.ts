import { describe, expect, it, onTestFinished } from 'vitest';
import { tokenTurnKey } from '../../src/commands/fleet/token-turns.ts';
import { postponeTurns, takeTurn } from '../../src/fleet/turns.ts';
import { gitHubClient } from '../../src/github/client.ts';
import { shareTurns } from '../../src/network/shared-turns.ts';
import { fleetStore } from '../helpers/fleet-store.ts';
import { gitHubServer } from '../helpers/github-server/server.ts';
import { hasPostgres } from '../helpers/postgres/programs.ts';

const token = 'a token of tests';

describe.skipIf(!hasPostgres)('workers with the same token', () => {
  it('wait when one of them has used up the limit, so that none is refused', async () => {
    const { db } = await fleetStore();
    shareTurns({
      take: (key, intervalMs) => takeTurn(db, key, intervalMs),
      postpone: (key, forMs) => postponeTurns(db, key, forMs),
    });
    onTestFinished(() => shareTurns(null));
    const limits = { hourly: 2, windowMs: 1500 };
    const server = await gitHubServer(() => [['GET /user', () => ({ body: { login: 'ann' } })]], { limits });
    const turnKey = tokenTurnKey({ apiUrl: server.apiUrl, token }, {}) ?? '';
    const worker = () =>
      gitHubClient({
        apiUrl: server.apiUrl,
        token,
        userAgent: 'tests',
        env: {},
        tell: () => {},
        maxWaitMs: 60_000,
        signal: new AbortController().signal,
        turnKey,
      });
    const askedAt = Date.now();
    const [first, second] = [await worker(), await worker()];
    await first.octokit.rest.users.getAuthenticated();
    await first.octokit.rest.users.getAuthenticated();
    const isPostponed = async (): Promise<boolean> => {
      const row = await db.selectFrom('fleet_turns').select('next_at').executeTakeFirst();
      return row !== undefined && row.next_at > askedAt + 900;
    };
    await expect.poll(isPostponed).toBe(true);
    await second.octokit.rest.users.getAuthenticated();
    expect(server.limits.refused).toBe(0);
    const keys = await db.selectFrom('fleet_turns').select('key').execute();
    expect(keys).toEqual([{ key: turnKey }]);
    expect(turnKey).not.toContain(token);
  });
});
