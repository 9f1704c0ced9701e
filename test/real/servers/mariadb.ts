import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { hasProgram, running } from '../running.ts';

/** A database server of its own. */
export interface Database {
  readonly socket: string;
  /** Runs a program of MariaDB's on it as its root, who has no password; gives what it prints. */
  readonly run: (program: 'mariadb' | 'mariadb-dump', ...args: readonly string[]) => string;
}

const server = '/usr/sbin/mariadbd';

export const hasMariadb = hasProgram(server, '--version') && hasProgram('mariadb-install-db', '--help');

/** Runs MariaDB on a socket alone until the test has ended. */
export async function mariadb(): Promise<Database> {
  const dir = temporaryFolder({ 'data/.keep': '' });
  const [data, socket] = [path.join(dir, 'data'), path.join(dir, 'socket')];
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const options = ['--no-defaults', `--datadir=${data}`, ...user];
  execFileSync(
    'mariadb-install-db',
    [...options, '--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve'],
    { stdio: 'ignore' },
  );
  // Every user's web server may connect.
  execFileSync('chmod', ['a+rx', dir]);
  const quiet = ['--skip-networking', '--skip-log-bin', `--log-error=${dir}/log`, `--pid-file=${dir}/pid`];
  await running([server, ...options, `--socket=${socket}`, ...quiet], async () => existsSync(socket));
  return {
    socket,
    run: (program, ...args) =>
      execFileSync(program, ['--no-defaults', `--socket=${socket}`, '--user=root', ...args], {
        encoding: 'utf8',
      }),
  };
}
