import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { isPassing } from '../../src/fleet/lasting.ts';
import { openStore } from '../../src/store/open-store.ts';
import { emptyDatabase } from '../helpers/postgres/empty-database.ts';
import { hasPostgres } from '../helpers/postgres/programs.ts';

it.skipIf(!hasPostgres)(
  'the database ends a transaction of a process that stands still, and it may be done again',
  async () => {
    const store = await openStore(await emptyDatabase());
    onTestFinished(() => store.close());
    const limit = sql<{
      readonly limit: string;
    }>`select current_setting('idle_in_transaction_session_timeout') as limit`;
    expect((await limit.execute(store.db)).rows).toEqual([{ limit: '30s' }]);
    const standing = store.db.transaction().execute(async (tx) => {
      await sql`set local idle_in_transaction_session_timeout = 20`.execute(tx);
      await sleep(200);
      await limit.execute(tx);
    });
    const error: unknown = await standing.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(isPassing(error)).toBe(true);
    expect((await limit.execute(store.db)).rows).toHaveLength(1);
  },
);
