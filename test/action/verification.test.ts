import { expect, it } from 'vitest';
import { brevoAnswers, providers } from '../helpers/providers.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { runStep } from './built-action.ts';
import { originRepository, checkout } from './origin.ts';

it('asks providers where --verify is among its args', async () => {
  const { env, asked } = await providers(['api.brevo.com'], () => brevoAnswers.live);
  const origin = originRepository();
  origin.commits('main', [['a', `${brevoKey(8)}\n`]]);
  const sha = origin.git('rev-parse', 'main');
  const { code, log, stderr } = await runStep({
    ...origin,
    workspace: checkout(origin, sha).dir,
    eventName: 'schedule',
    event: { schedule: '17 4 * * 1' },
    sha,
    inputs: { args: '--verify --fail-on live' },
    env,
  });
  expect(asked).toHaveLength(1);
  expect([code, `${log}${stderr}`]).toEqual([1, expect.stringContaining('api.brevo.com accepts it')]);
});
