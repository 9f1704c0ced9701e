import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { smallDisk } from '../bench/fleet/chaos/small-disk.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

it('a store whose disk is full says so, keeps what it has, and goes on when there is room', async ({
  skip,
}) => {
  const disk = smallDisk(path.join(temporaryFolder(), 'disk'));
  onTestFinished(() => disk?.remove());
  if (disk === null) {
    skip('mounting a small disk takes the rights of root');
    return;
  }
  const file = path.join(disk.dir, 'store.db');
  await expect(openStore(file)).rejects.toMatchObject({ code: 'DISK_FULL' });

  disk.leave(300_000, 50);
  const store = await openStore(file);
  onTestFinished(() => store.close());
  const { db } = store;
  const names = async (): Promise<number> => (await db.selectFrom('targets').select('name').execute()).length;
  const add = (count: number): Promise<unknown> =>
    db.transaction().execute(async (tx) => {
      for (let at = 0; at < count; at += 1) {
        const name = `${at} ${'x'.repeat(10_000)}`;
        await tx.insertInto('targets').values({ kind: 'note', name, first_seen_at: '' }).execute();
      }
    });
  await expect(add(100)).rejects.toMatchObject({
    code: 'DISK_FULL',
    message: `${file} cannot be used: see whether its disk is full, and make room there`,
  });
  expect(await names()).toBe(0);
  disk.leave(40_000_000, 50);
  await add(100);
  expect(await names()).toBe(100);
});
