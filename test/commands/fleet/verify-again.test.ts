import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { changedFindings, summaryOf } from '../../../src/fleet/summary.ts';
import type { FleetTables } from '../../../src/fleet/tables.ts';
import { verificationStatus } from '../../../src/fleet/verifications.ts';
import { openStore } from '../../../src/store/open-store.ts';
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

/** With keys in the tree, in a copy, and in the history alone. */
function repositoryWithKeys(): string {
  const repository = repositoryAt(temporaryFolder(), []);
  repository.commitFile('old.env', `BREVO_API_KEY=${rotated}\n`);
  repository.commitFile('old.env', 'BREVO_API_KEY=\n');
  repository.commitFile('mail.env', `ONE=${live}\nTWO=${returned}\nTHREE=${silent}\n`);
  repository.commitFile('copy.env', `BREVO_API_KEY=${live}\n`);
  return repository.dir;
}

it('asks again about what an unchanged repository holds, once for each secret, and tells what was rotated', async () => {
  let night = firstNight;
  const { env, asked } = await providers(['api.brevo.com'], (key) => night[key] ?? null);
  const dir = temporaryFolder();
  const place = path.join(dir, 'store.db');
  const fleet = (...args: readonly string[]) =>
    runCommand(['fleet', ...args], { ...env, LEAKSIEVE_STORE: place, TMPDIR: dir });
  await fleet('add', repositoryWithKeys(), '--verify');
  expect((await fleet('worker', '--drain')).stderr).toContain('outcome=scanned');
  expect(asked).toHaveLength(4);

  const db = new DatabaseSync(place);
  onTestFinished(() => db.close());
  const nightly = async (): Promise<string> => {
    db.exec("update fleet_targets set due_at = '2026-01-01T00:00:00.000Z'");
    return (await fleet('worker', '--drain')).stderr;
  };
  // Nothing is due an hour later.
  expect(await nightly()).not.toContain('verification-ended');
  expect(asked).toHaveLength(4);

  night = secondNight;
  asked.length = 0;
  db.exec("update findings set told_life = life, verified_at = '2026-01-01T00:00:00.000Z'");
  db.exec("update fleet_provider_answers set answered_at = '2026-01-01T00:00:00.000Z'");
  const log = await nightly();
  expect(asked.map(({ key }) => key).toSorted()).toEqual([rotated, live, returned, silent].toSorted());
  expect(log).toContain('--verify asks 1 host 4 questions:; api.brevo.com 4');
  expect(log).toMatch(/verification-ended .*outcome=verified .*answers\.live=2 .*rotated=1 back=1/);
  expect(log).not.toContain(live);

  const store = await openStore(place);
  onTestFinished(() => store.close());
  const stored = store.db.withTables<FleetTables>();
  const rows = await stored.selectFrom('findings').select(['life', 'verification']).execute();
  expect(rows.map(({ life, verification }) => `${life} ${verification}`).toSorted()).toEqual([
    'open live',
    'open live',
    'open unknown',
    'rotated dead',
  ]);
  const now = new Date().toISOString();
  const changed = await changedFindings(stored, null, now.slice(0, 10));
  expect(await summaryOf(stored, changed, null, now)).toMatchObject({
    changes: { rotated: { count: 1 }, back: { count: 1 }, fresh: { count: 0 } },
    openFindings: 3,
    liveFindings: 2,
  });
  expect(await verificationStatus(stored)).toMatchObject({ verified: 1, waiting: 0, failed: 0 });
});
