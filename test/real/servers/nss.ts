import { execFileSync } from 'node:child_process';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { freeAddress, hasProgram, running, takesConnections } from '../running.ts';
import { certificateFiles } from '../tls-site.ts';

/** Whether there is the server of NSS, which still speaks what OpenSSL has dropped (Debian: libnss3-tools). */
export const hasNss = hasProgram('selfserv', '-h');

/**
 * Runs NSS's server until the test has ended; it answers each request with a short page.
 *
 * @param versions - the lowest and the highest, such as `ssl3:tls1.2`
 * @param suites - numbers of IANA's in hexadecimal, such as `000A`
 */
export async function nssServer(
  versions: string,
  ...suites: readonly string[]
): Promise<{ readonly url: URL; readonly caFile: string }> {
  const { caFile, serverArgs } = certificateFiles({});
  const [, leaf = '', , key = '', , between = ''] = serverArgs;
  const dir = temporaryFolder({});
  const run = (program: string, ...args: readonly string[]): void =>
    void execFileSync(program, args, { cwd: dir, stdio: 'ignore' });
  const files = ['-in', leaf, '-inkey', key, '-certfile', between, '-out', 'server.p12'];
  run('openssl', 'pkcs12', '-export', ...files, '-name', 'server', '-passout', 'pass:');
  run('certutil', '-N', '-d', 'sql:.', '--empty-password');
  run('pk12util', '-i', 'server.p12', '-d', 'sql:.', '-W', '', '-K', '');
  const address = await freeAddress();
  const port = address.split(':')[1] ?? '';
  const chosen = ['-c', suites.map((suite) => `:${suite}`).join('')];
  await running(['selfserv', '-d', `sql:${dir}`, '-n', 'server', '-p', port, '-V', versions, ...chosen], () =>
    takesConnections(address),
  );
  return { url: new URL(`https://${address}/`), caFile };
}
