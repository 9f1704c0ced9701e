import { expect } from 'vitest';
import type { ApiRoute } from '../helpers/github-server/api-route.ts';
import type { CountedRequest, LimitOptions } from '../helpers/github-server/limits.ts';
import { gitHubServer } from '../helpers/github-server/server.ts';
import type { Attempt } from './limit-attempts.ts';

/** All but the one that is tried. */
const unlimited = {
  hourly: Infinity,
  pointsAMinute: Infinity,
  graphqlPointsAMinute: Infinity,
  writesAMinute: Infinity,
  writesAnHour: Infinity,
  atOnce: Infinity,
};
const routes: readonly ApiRoute[] = ['GET /', 'POST /', 'POST /graphql'].map((route) => [
  route,
  () => ({ body: {} }),
]);

/** Makes so many requests, of which the last goes over the wire; the others are as good as answered, or still open. */
function attempt(limit: keyof typeof unlimited, changes: Partial<CountedRequest> = {}): Attempt {
  const request = { authorization: 'token of-a-user', isGraphql: false, isWrite: false, ...changes };
  const limits: LimitOptions = Object.fromEntries(
    Object.entries(unlimited).filter(([name]) => name !== limit),
  );
  return async (amount) => {
    const server = await gitHubServer(() => routes, { limits });
    for (let made = 1; made < amount; made += 1) {
      expect(server.limits.enter(request)).toBeNull();
      if (limit !== 'atOnce') {
        server.limits.leave(false);
      }
    }
    const { status } = await fetch(`${server.apiUrl}${request.isGraphql ? '/graphql' : '/'}`, {
      method: request.isWrite || request.isGraphql ? 'POST' : 'GET',
      headers: request.authorization === null ? {} : { authorization: request.authorization },
    });
    return status === 200 ? 'taken' : status;
  };
}

/** How the limits of rates are reached. */
export const rateAttempts = {
  anonymousAnHour: attempt('hourly', { authorization: null }),
  userAnHour: attempt('hourly'),
  workflowAnHour: attempt('hourly', { authorization: 'token ghs-of-a-workflow' }),
  atOnce: attempt('atOnce'),
  pointsAMinute: attempt('pointsAMinute'),
  graphqlPointsAMinute: attempt('graphqlPointsAMinute', { isGraphql: true }),
  writesAMinute: attempt('writesAMinute', { isWrite: true }),
  writesAnHour: attempt('writesAnHour', { isWrite: true }),
} satisfies Readonly<Record<string, Attempt>>;
