import { describe, expect, it } from 'vitest';
import { recipientsOf } from '../../src/config/notify-settings.ts';

const address = 'https://hooks.example.com/services/T0/B0/abc';

describe('whom to notify', () => {
  it('is named by flags, with addresses and key of the environment', () => {
    const env = {
      LEAKSIEVE_SLACK_URL: address,
      LEAKSIEVE_WEBHOOK_URL: ` ${address}\n`,
      LEAKSIEVE_WEBHOOK_KEY: 'k',
    };
    expect(recipientsOf(['slack', 'webhook', 'slack'], env)).toEqual([
      { channel: 'slack', url: new URL(address) },
      { channel: 'webhook', url: new URL(address), key: 'k' },
    ]);
    expect(recipientsOf([], env)).toEqual([]);
  });

  it.each([
    [{}, /set LEAKSIEVE_TEAMS_URL/],
    [{ LEAKSIEVE_TEAMS_URL: 'hooks.example.com/secret' }, /LEAKSIEVE_TEAMS_URL is no https address/],
    [{ LEAKSIEVE_TEAMS_URL: 'http://hooks.example.com/secret' }, /no https address/],
    [{ LEAKSIEVE_TEAMS_URL: 'file:///secret' }, /no https address/],
    [{ LEAKSIEVE_TEAMS_URL: 'http://127.0.0.1.example.com/secret' }, /no https address/],
  ])('is refused with %o, without its address', (env, message) => {
    expect(() => recipientsOf(['teams'], env)).toThrow(message);
    expect(() => recipientsOf(['teams'], env)).not.toThrow(/secret/);
  });
});
