import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { addTargets } from '../../src/fleet/add-targets.ts';
import { makeDue } from '../../src/fleet/change-targets.ts';
import { openQueue } from '../../src/fleet/queue.ts';
import { queueDue } from '../../src/fleet/queue-due.ts';
import type { FleetTables } from '../../src/fleet/tables.ts';
import { verificationStatus } from '../../src/fleet/verifications.ts';
import { openStore } from '../../src/store/open-store.ts';
import { loseWorkers, newTarget } from '../helpers/fleet-store.ts';
import { repositoryAt } from '../helpers/git-repository.ts';
import { emptyDatabase } from '../helpers/postgres/empty-database.ts';
import { hasPostgres } from '../helpers/postgres/programs.ts';
import { brevoAnswers, providers, type Answer } from '../helpers/providers.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { runCommand, startCommand } from '../helpers/site-server.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function repositoryWith(seed: number): string {
  const repository = repositoryAt(temporaryFolder(), []);
  repository.commitFile('mail.env', `BREVO_API_KEY=${brevoKey(seed)}\n`);
  return repository.dir;
}

it.skipIf(!hasPostgres)(
  'what a killed worker was asking about is asked about by another, and by two workers once each',
  async () => {
    const place = await emptyDatabase();
    const store = await openStore(place);
    onTestFinished(() => store.close());
    const db = store.db.withTables<FleetTables>();
    const boss = await openQueue(db, { onError: () => {} });
    onTestFinished(() => boss.stop({ graceful: false }));
    let answer: Answer = brevoAnswers.live;
    const port = Number(new URL(place).port);
    const { env, asked } = await providers(['api.brevo.com'], () => answer, [port]);
    const worker = ['fleet', 'worker', '--poll', '1', '--store', place];
    const own = { ...env, TMPDIR: temporaryFolder() };
    // The first two secrets stand in two repositories each.
    const targets = [1, 2, 3, 1, 2].map((seed) =>
      newTarget('repository', repositoryWith(seed), { settings: '["--verify"]' }),
    );
    await db.transaction().execute((tx) => addTargets(tx, targets, new Date().toISOString()));
    await queueDue(boss, db);
    const first = await runCommand([...worker, '--drain'], own);
    expect([first.code, first.stderr]).toEqual([0, expect.stringContaining('scanned')]);
    expect(asked).toHaveLength(3);

    // The next night, and the provider does not answer.
    asked.length = 0;
    answer = null;
    await db.updateTable('findings').set({ verified_at: '2026-01-01T00:00:00.000Z' }).execute();
    await db.updateTable('fleet_provider_answers').set({ answered_at: '2026-01-01T00:00:00.000Z' }).execute();
    await db.transaction().execute((tx) => makeDue(tx, 'all', new Date().toISOString()));
    await queueDue(boss, db);
    const killed = startCommand(worker, own);
    await expect.poll(() => asked.length, { timeout: 50_000 }).toBe(1);
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(await verificationStatus(db)).toMatchObject({ verified: 0 });
    expect(await db.selectFrom('findings').select(['life', 'verification']).distinct().execute()).toEqual([
      { life: 'open', verification: 'live' },
    ]);

    answer = brevoAnswers.dead;
    await loseWorkers(db, boss);
    await db.updateTable('fleet_provider_answers').set({ asked_until: 0 }).execute();
    const ends = await Promise.all([1, 2].map(() => runCommand([...worker, '--drain'], own)));
    const log = ends.map(({ stderr }) => stderr).join('');
    expect(log.split('verification-ended')).toHaveLength(6);
    expect(asked.map(({ key }) => key).toSorted()).toEqual(
      [asked[0]!.key, ...[1, 2, 3].map((seed) => brevoKey(seed))].toSorted(),
    );
    expect(await verificationStatus(db)).toEqual({ waiting: 0, verified: 5, failed: 0, waitsSince: null });
    const rows = await sql<{ life: string }>`select life from leaksieve.findings`.execute(db);
    expect(rows.rows).toEqual(targets.map(() => ({ life: 'rotated' })));
    const answers = await db.selectFrom('fleet_provider_answers').selectAll().execute();
    expect(answers.map(({ state }) => state)).toEqual(['dead', 'dead', 'dead']);
    expect(JSON.stringify(answers)).not.toContain('xkeysib');
  },
);
