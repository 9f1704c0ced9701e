import { describe, expect, it } from 'vitest';
import { gitHubAccess } from '../../src/config/github-settings.ts';

describe('access to GitHub', () => {
  it.each([
    [undefined, {}, 'https://api.github.com'],
    [
      undefined,
      { GITHUB_API_URL: 'https://github.example.com/api/v3/' },
      'https://github.example.com/api/v3',
    ],
    ['http://127.0.0.1:8080', { GITHUB_API_URL: 'https://github.example.com' }, 'http://127.0.0.1:8080'],
  ])('asks %j with %j at %s', (flag, env, apiUrl) => {
    expect(gitHubAccess(flag, env)).toEqual({ apiUrl, token: null });
  });

  it.each([
    'http://github.example.com/api/v3',
    'https://user:password@github.example.com',
    'ftp://github.example.com',
    'github.example.com',
    '',
  ])('refuses %j as an address', (url) => {
    expect(() => gitHubAccess(url, {})).toThrow('--api-url takes the https address');
  });

  it('refuses a bad address in the environment', () => {
    expect(() => gitHubAccess(undefined, { GITHUB_API_URL: 'nonsense' })).toThrow('GITHUB_API_URL takes');
  });

  it.each([
    [{ GITHUB_TOKEN: 'c' }, 'c'],
    [{ GITHUB_TOKEN: 'c', GH_TOKEN: 'b' }, 'b'],
    [{ GITHUB_TOKEN: 'c', GH_TOKEN: 'b', LEAKSIEVE_GITHUB_TOKEN: ' a\n' }, 'a'],
    [{ GITHUB_TOKEN: ' ' }, null],
  ])('takes of %j the token %j', (env, token) => {
    expect(gitHubAccess(undefined, env).token).toBe(token);
  });

  it('refuses what is no token without showing it', () => {
    const refuse = (): unknown => gitHubAccess(undefined, { GH_TOKEN: 'some\nthing' });
    expect(refuse).toThrow('GH_TOKEN holds no token');
    expect(refuse).not.toThrow('thing');
  });
});
