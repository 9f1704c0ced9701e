import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { expect, it } from 'vitest';
import { repositoryAt } from '../../helpers/git-repository.ts';
import { brevoAnswers, providers, type Answer } from '../../helpers/providers.ts';
import { brevoKey } from '../../helpers/secrets.ts';
import { runCommand } from '../../helpers/site-server.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const rotated = brevoKey(1);
const live = brevoKey(2);
const returned = brevoKey(3);
const silent = brevoKey(4);
const firstNight: Readonly<Record<string, Answer>> = {
  [rotated]: brevoAnswers.live,
  [live]: brevoAnswers.live,
  [returned]: brevoAnswers.dead,
  [silent]: brevoAnswers.live,
};
const secondNight: Readonly<Record<string, Answer>> = {
  [rotated]: brevoAnswers.dead,
  [live]: brevoAnswers.live,
  [returned]: brevoAnswers.live,
  [silent]: brevoAnswers.unwell,
};

it('asks again about what an unchanged repository holds, once for each secret, and tells what was rotated', async () => {
  let night = firstNight;
  const { env, asked } = await providers(['api.brevo.com'], (key) => night[key] ?? null);
  const dir = temporaryFolder();
  const store = path.join(dir, 'store.db');
  const repository = repositoryAt(temporaryFolder(), []);
  repository.commitFile('old.env', `BREVO_API_KEY=${rotated}\n`);
  repository.commitFile('old.env', 'BREVO_API_KEY=\n');
  repository.commitFile('mail.env', `ONE=${live}\nTWO=${returned}\nTHREE=${silent}\n`);
  repository.commitFile('copy.env', `BREVO_API_KEY=${live}\n`);
  const fleet = async (...args: readonly string[]) =>
    runCommand(['fleet', ...args], { ...env, LEAKSIEVE_STORE: store, TMPDIR: dir });
  const nightly = async () => {
    await fleet('add', repository.dir, '--verify');
    return (await fleet('worker', '--drain')).stderr;
  };
  const log = await nightly();
  expect(log).toContain('outcome=scanned');
  expect(asked).toHaveLength(4);
  // Nothing is due an hour later.
  expect(await nightly()).not.toContain('verification-ended');
  expect(asked).toHaveLength(4);

  night = secondNight;
  asked.length = 0;
  await fleet('summary', '--mark-told');
  const db = new DatabaseSync(store);
  db.exec("update findings set verified_at = '2026-01-01T00:00:00.000Z'");
  const again = await nightly();
  expect(asked.map(({ key }) => key).toSorted()).toEqual([rotated, live, returned, silent].toSorted());
  expect(again).toContain('--verify asks 1 host 4 questions:; api.brevo.com 4');
  expect(again).toMatch(/verification-ended .*outcome=verified .*answers\.live=2 .*rotated=1 back=1/);
  expect(again).not.toContain(live);
  expect(
    db
      .prepare('select life, verification from findings order by life, verification')
      .all()
      .map((row) => `${String(row['life'])} ${String(row['verification'])}`),
  ).toEqual(['open live', 'open live', 'open unknown', 'rotated dead']);
  db.close();
  const summary = JSON.parse((await fleet('summary', '--format', 'json')).stdout);
  expect(summary).toMatchObject({
    changes: { rotated: { count: 1 }, back: { count: 1 }, fresh: { count: 0 } },
    liveFindings: 2,
  });
  expect((await fleet('status')).stdout).toContain('verified between scans: 1, waiting: 0, given up: 0');
});
