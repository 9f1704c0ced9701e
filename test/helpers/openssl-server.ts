import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { certifiedLoopback } from './certificates.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Whether there is an OpenSSL to serve with. */
export const hasOpenssl = ((): boolean => {
  try {
    return execFileSync('openssl', ['version'], { encoding: 'utf8' }).startsWith('OpenSSL ');
  } catch {
    return false;
  }
})();

/**
 * Runs a server of OpenSSL on 127.0.0.1 until the test has ended; it answers each request with a page about the connection.
 *
 * @param args - of `openssl s_server`, such as `-tls1`
 */
export async function opensslServer(
  ...args: readonly string[]
): Promise<{ readonly url: URL; readonly caFile: string }> {
  const { authority, server } = certifiedLoopback();
  const dir = temporaryFolder({ 'ca.pem': authority, 'cert.pem': server.cert, 'key.pem': server.key });
  const files = ['-cert', path.join(dir, 'cert.pem'), '-key', path.join(dir, 'key.pem')];
  const child = spawn('openssl', ['s_server', '-accept', '127.0.0.1:0', '-www', ...files, ...args], {
    // The system's settings may refuse what the test is about.
    env: { PATH: process.env['PATH'], OPENSSL_CONF: '/dev/null' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  while (!/ACCEPT 127\.0\.0\.1:\d+/.test(said)) {
    const [data] = await once(child.stdout, 'data');
    said += String(data);
  }
  const port = /ACCEPT 127\.0\.0\.1:(\d+)/.exec(said)![1]!;
  return { url: new URL(`https://127.0.0.1:${port}/`), caFile: path.join(dir, 'ca.pem') };
}
