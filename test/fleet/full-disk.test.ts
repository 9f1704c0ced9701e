import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { addTargets } from '../../src/fleet/add-targets.ts';
import { embeddedWork } from '../../src/fleet/embedded-work.ts';
import { runWorker, type ScanAnswer, type WorkedJob } from '../../src/fleet/run-worker.ts';
import type { FleetTables } from '../../src/fleet/tables.ts';
import { cloneFailure } from '../../src/sources/git/clone-failure.ts';
import { openStore } from '../../src/store/open-store.ts';
import { newTarget } from '../helpers/fleet-store.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const reason = 'the disk is full: make room in /work';

/** Has a worker take one target, which it cannot scan, and gives what stands at the targets then. */
async function scannedWith(answer: ScanAnswer) {
  const store = await openStore(path.join(temporaryFolder(), 'store.db'));
  onTestFinished(() => store.close());
  const db = store.db.withTables<FleetTables>();
  const now = new Date().toISOString();
  await db.transaction().execute(async (tx) => {
    await addTargets(tx, [newTarget('repository', '/large'), newTarget('repository', '/small')], now);
  });
  const source = embeddedWork(db, ['repository']);
  const over = new AbortController();
  const worked: WorkedJob[] = [];
  const onEnd = (one: WorkedJob): void => {
    worked.push(one);
    over.abort();
  };
  const options = { concurrency: 1, drains: true, roomWaitMs: 60_000, pollMs: 1, onStart: () => {}, onEnd };
  const noChecks = { check: async () => [], write: async () => {} };
  await runWorker(source, async () => answer, noChecks, options, over.signal);
  const rows = await db.selectFrom('fleet_targets').selectAll().orderBy('target_id').execute();
  return { outcome: worked[0]?.outcome, first: rows[0], next: (await source.claim())?.target.name };
}

it('a target that finds no room is left to others and does not keep those behind it waiting', async () => {
  expect(await scannedWith({ kind: 'unable', reason, hasBegun: false })).toMatchObject({
    outcome: 'handed-back',
    first: { outcome: null, attempts: 0, reason, due_at: expect.any(String) },
    next: '/small',
  });
});

it('a target that a disk is too small for comes to an end at last', async () => {
  expect(await scannedWith({ kind: 'unable', reason, hasBegun: true })).toMatchObject({
    outcome: 'retrying',
    first: { outcome: null, attempts: 1, reason, due_at: expect.any(String) },
    next: '/small',
  });
});

it('a clone for which there is no room says so, though git ends with other words', () => {
  const said = 'fatal: write error: No space left on device\nfatal: fetch-pack: invalid index-pack output\n';
  expect(cloneFailure('git cannot clone /a', said)).toMatchObject({
    code: 'DISK_FULL',
    message: expect.stringContaining('the disk is full: make room in'),
  });
  expect(cloneFailure('git cannot clone /a', 'fatal: no such thing\n')).toMatchObject({
    code: 'GIT_FAILED',
    message: 'git cannot clone /a: no such thing',
  });
});
