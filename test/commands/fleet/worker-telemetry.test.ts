import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import parsePrometheus from 'parse-prometheus-text-format';
import { expect, it, onTestFinished } from 'vitest';
import { launcher, leaksieve } from '../../helpers/command.ts';
import { compiledCode } from '../../helpers/compiled-code.ts';
import { repositoryAt } from '../../helpers/git-repository.ts';
import { freePort } from '../../helpers/free-port.ts';
import { brevoKey } from '../../helpers/secrets.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

it('a worker tells in its log and its metrics what it does, without secrets, and that it can work', async () => {
  const dir = temporaryFolder();
  const repository = repositoryAt(temporaryFolder(), []);
  repository.commitFile('mail.env', `BREVO_API_KEY=${brevoKey(1)}\n`);
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: dir,
    TMPDIR: dir,
    ...compiledCode,
    LEAKSIEVE_STORE: path.join(dir, 'store.db'),
  };
  const missing = path.join(dir, 'a1'.repeat(15));
  expect(leaksieve(['fleet', 'add', repository.dir, missing], { env })).toMatchObject({ code: 0 });

  const place = `127.0.0.1:${await freePort()}`;
  const args = ['--listen', place, '--log-format', 'json', '--log-level', 'debug', '--poll', '1'];
  const worker = spawn(process.execPath, [launcher, 'fleet', 'worker', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void worker.kill('SIGKILL'));
  let log = '';
  const ended = (): number => log.split('"scan-ended"').length - 1;
  worker.stderr.on('data', (data: Buffer) => (log += data.toString()));
  while (ended() < 2) {
    await once(worker.stderr, 'data');
  }

  const ready = await fetch(`http://${place}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { status: 'ready', database: 'up', queue: 'none' },
  ]);
  const metrics = await (await fetch(`http://${place}/metrics`)).text();
  const shown = new Map(parsePrometheus(metrics).map((family) => [family.name, family.metrics]));
  expect(shown.get('leaksieve_scans_total')).toEqual(
    expect.arrayContaining([{ value: '1', labels: { kind: 'repository', outcome: 'scanned' } }]),
  );
  expect(shown.get('leaksieve_finding_changes_total')).toContainEqual({
    value: '1',
    labels: { change: 'fresh' },
  });
  expect(shown.get('leaksieve_searched_objects_total')).toEqual([
    { value: '1', labels: { kind: 'repository' } },
  ]);
  expect(metrics).not.toContain(repository.dir);
  worker.kill('SIGTERM');
  await once(worker, 'exit');

  const events = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(events.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['started', 'listening', 'scan-started', 'scan-ended', 'stopping', 'stopped']),
  );
  expect(events.find(({ outcome }) => outcome === 'scanned')).toMatchObject({
    target: { kind: 'repository', name: repository.dir },
    fresh: 1,
    back: 0,
  });
  expect(log).toContain('a1a1a1a1…');
  expect(log).not.toContain('a1'.repeat(15));
  expect(log).not.toContain(brevoKey(1));
});
