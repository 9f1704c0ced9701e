import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../free-port.ts';
import { postgresEnvironment, postgresPrograms, postgresUser } from './programs.ts';

/** A PostgreSQL on 127.0.0.1. */
export interface PostgresServer {
  readonly port: number;
  /** Of its superuser `postgres`, who needs no password. */
  urlOf(database: string): string;
  /** Ends it as a crash would: connections are cut, and the next start recovers. */
  kill(): Promise<void>;
  /** Ends it as somebody does who restarts it: connections are cut, and the next start has nothing to recover. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Ends it for good, and removes what it had. */
  remove(): Promise<void>;
}

// The shell outlives whoever started it, however that ended: its input is closed then, and it removes all unless told to keep it.
const keeper = `
  folder=$1; shift
  "$0" "$@" 2>"$folder/log" & pid=$!
  end=QUIT
  while read -r word signal; do keeps=$word end=$signal; done
  kill -$end $pid; wait $pid
  [ -n "$keeps" ] || rm -rf "$folder"`;

/**
 * Makes a PostgreSQL in a temporary folder and starts it; it ends with this process.
 *
 * @param settings - of `postgresql.conf`, such as `ssl=on`; a file's name is below the folder of data
 * @param files - by their name, to be read by the server alone
 * @param dataParent - a folder to have the data in, which is left to whoever made it; default: one of its own
 * @throws Error where there is none to start; see `hasPostgres`
 */
export async function postgresServer(
  settings: readonly string[] = [],
  files: Readonly<Record<string, string>> = {},
  dataParent?: string,
): Promise<PostgresServer> {
  const dir = mkdtempSync(path.join(tmpdir(), 'leaksieve-postgres-'));
  chmodSync(dir, 0o755);
  const programs = postgresPrograms(dir);
  if (programs === null) {
    throw new Error('there is no PostgreSQL that this user may run');
  }
  const data = path.join(dataParent ?? dir, 'data');
  mkdirSync(data);
  own(dir);
  own(data);
  const options = { ...postgresUser, env: postgresEnvironment(programs), cwd: '/' };
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(path.join(programs.dir, 'initdb'), init, { ...options, stdio: 'pipe' });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(data, name), content, { mode: 0o600 });
  }
  own(data);
  const port = await freePort();
  const all = [
    'fsync=off',
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    ...settings,
  ];
  const args = ['-D', data, ...all.flatMap((setting) => ['-c', setting])];
  const log = path.join(dir, 'log');
  let end = async (_words: string): Promise<void> => {};
  const server: PostgresServer = {
    port,
    urlOf: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    kill: () => end('keep QUIT\n'),
    stop: () => end('keep INT\n'),
    remove: () => end(''),
    async start() {
      rmSync(log, { force: true });
      const child = spawn('sh', ['-c', keeper, path.join(programs.dir, 'postgres'), dir, ...args], {
        ...options,
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      const ended = once(child, 'exit');
      end = async (words) => {
        // Whoever waits for its end must not end before.
        child.ref();
        child.stdin.end(words);
        await ended;
      };
      const said = (): string => (existsSync(log) ? readFileSync(log, 'utf8') : '');
      while (!said().includes('is ready to accept connections')) {
        if (child.exitCode !== null || /FATAL: +(?! |the database system is)/.test(said())) {
          throw new Error(`PostgreSQL does not start: ${said()}`);
        }
        await setTimeout(10);
      }
      // Tests do not wait for it.
      child.unref();
      if (child.stdin instanceof Socket) {
        child.stdin.unref();
      }
    },
  };
  await server.start();
  return server;
}

function own(dir: string): void {
  const { uid, gid } = postgresUser;
  if (uid !== undefined) {
    execFileSync('chown', ['-R', `${uid}:${gid}`, dir]);
  }
}
