import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { RoomWatch } from '../../src/fleet/room-watch.ts';
import { smallDisk } from '../bench/fleet/chaos/small-disk.ts';
import { fleetStore, newTarget } from '../helpers/fleet-store.ts';
import { repositoryAt } from '../helpers/git-repository.ts';
import { hasPostgres } from '../helpers/postgres/programs.ts';
import { runCommand } from '../helpers/site-server.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

it.skipIf(!hasPostgres)(
  'a worker that drains ends where its disk stays full, and one with room does what it left',
  async ({ skip }) => {
    const scratch = path.join(temporaryFolder(), 'disk');
    const disk = smallDisk(scratch);
    if (disk === null) {
      return skip('mounting a disk takes the rights of root');
    }
    onTestFinished(() => disk.remove());
    const repositories = [1, 2].map((number) => {
      const repository = repositoryAt(temporaryFolder(), []);
      repository.commitFile('a.txt', `${number}\n`);
      return newTarget('repository', repository.dir);
    });
    const { db, place } = await fleetStore(repositories);
    const drain = ['fleet', 'worker', '--drain', '--poll', '1', '--room-wait', '0', '--store', place];
    const full = await runCommand(drain, { TMPDIR: scratch });
    expect([full.code, full.stderr]).toEqual([3, expect.stringContaining('the disk is full: make room in')]);
    expect(full.stderr).toContain('what waits is left to workers that have room');
    const waiting = await db.selectFrom('fleet_targets').selectAll().orderBy('reason').execute();
    expect(waiting).toMatchObject([
      { outcome: null, attempts: 0, due_at: expect.any(String), reason: expect.stringContaining('full') },
      { outcome: null, attempts: 0, due_at: expect.any(String), reason: null },
    ]);

    const room = path.join(temporaryFolder(), 'room');
    mkdirSync(room);
    expect(await runCommand(drain, { TMPDIR: room })).toMatchObject({ code: 0 });
    const done = await db.selectFrom('fleet_targets').select(['outcome', 'due_at', 'reason']).execute();
    expect(done).toEqual([1, 2].map(() => ({ outcome: 'scanned', due_at: null, reason: null })));
  },
);

it('room that was found in between counts', () => {
  const room = new RoomWatch(0);
  const patient = new RoomWatch(60_000);
  room.found();
  expect(room.givenUp).toBeNull();
  for (const watch of [room, patient]) {
    watch.lacked('full');
    watch.found();
  }
  expect([room.givenUp, patient.givenUp]).toEqual(['full', null]);
});
