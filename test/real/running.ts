import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** Whether a program can be started, such as one of Debian's `/usr/sbin`. */
export function hasProgram(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args).error === undefined;
}

/** Whether PHP finds a library of Debian's `/usr/share/php`. */
export function hasPhpFile(file: string): boolean {
  return spawnSync('php', ['-r', `require '${file}';`]).status === 0;
}

/** `127.0.0.1` with a port that nobody listens on. */
export async function freeAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

/**
 * Runs a program with all that it starts until the test has ended; returns when it is ready.
 *
 * @param isReady - is asked ten times a second, for 20 seconds at most
 */
export async function running(
  [program = '', ...args]: readonly string[],
  isReady: () => Promise<boolean>,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    env: { PATH: process.env['PATH'], ...env },
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-2000)));
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      // Its workers are of its group.
      process.kill(-child.pid, 'SIGKILL');
      await once(child, 'exit');
    }
  });
  for (let tries = 0; tries < 200 && child.exitCode === null; tries += 1) {
    if (await isReady()) {
      return;
    }
    await sleep(100);
  }
  throw new Error(`${program} did not start: ${said}`);
}

/** Whether an address answers to HTTP, whatever it says. */
export async function answers(address: string): Promise<boolean> {
  return fetch(`http://${address}/`, { redirect: 'manual' }).then(
    () => true,
    () => false,
  );
}

/** Whether somebody listens at an address. */
export async function takesConnections(address: string): Promise<boolean> {
  const [host, port] = address.split(':');
  const socket = connect(Number(port), host);
  return once(socket, 'connect')
    .then(
      () => true,
      () => false,
    )
    .finally(() => socket.destroy());
}
