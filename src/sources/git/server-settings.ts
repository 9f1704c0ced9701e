import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import type { GitSetting } from './settings-environment.ts';

/** How servers are reached and trusted; nothing that runs a program. */
const names = /^http\.(?:.*\.)?(?:proxy|proxyauthmethod|sslcainfo|sslcapath|sslbackend|sslverify|version)$/i;

/** The settings of the user's own git that say how to reach servers. */
export function serverSettings(): readonly GitSetting[] {
  const { stdout, status } = spawnSync('git', ['config', '--null', '--get-regexp', '^http\\.'], {
    cwd: tmpdir(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (status !== 0) {
    return [];
  }
  return stdout
    .split('\0')
    .map((entry): GitSetting => {
      const end = entry.indexOf('\n');
      return [entry.slice(0, end), entry.slice(end + 1)];
    })
    .filter(([name]) => names.test(name));
}
