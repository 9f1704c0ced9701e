import path from 'node:path';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { freeAddress, hasProgram, running, takesConnections } from '../running.ts';

const program = ['8.4', '8.3', '8.2']
  .map((version) => `/usr/sbin/php-fpm${version}`)
  .find((one) => hasProgram(one, '-v'));

export const hasFpm = program !== undefined;

/** Runs PHP-FPM until the test has ended, with its status at /status where it is open; gives its address. */
export async function phpFpm(isOpen: boolean): Promise<string> {
  const listen = await freeAddress();
  const lines = [
    '[global]',
    'error_log = /dev/null',
    '[www]',
    `listen = ${listen}`,
    'pm = static',
    'pm.max_children = 2',
  ];
  const user = process.getuid?.() === 0 ? ['user = root', 'group = root'] : [];
  const status = isOpen ? ['pm.status_path = /status'] : [];
  const dir = temporaryFolder({ 'fpm.conf': `${[...lines, ...user, ...status].join('\n')}\n` });
  const isReady = async (): Promise<boolean> => takesConnections(listen);
  await running(
    [program ?? '', '--nodaemonize', '--allow-to-run-as-root', '--fpm-config', path.join(dir, 'fpm.conf')],
    isReady,
  );
  return listen;
}
