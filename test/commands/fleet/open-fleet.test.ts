import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { openFleet } from '../../../src/commands/fleet/open-fleet.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { emptyDatabase } from '../../helpers/postgres/empty-database.ts';
import { hasPostgres } from '../../helpers/postgres/programs.ts';

it.skipIf(!hasPostgres)(
  'a fleet whose queue cannot be opened leaves no connection, so that its worker ends',
  async () => {
    const url = await emptyDatabase();
    await (await openStore(url)).close();
    const client = new Client({ connectionString: url });
    await client.connect();
    onTestFinished(() => client.end());
    await client.query(
      'create role without_queue login; grant usage on schema leaksieve to without_queue; grant select on all tables in schema leaksieve to without_queue',
    );
    const fleet = openFleet(url.replace('postgres@', 'without_queue@'), {
      supervises: true,
      onError: () => {},
    });
    await expect(fleet).rejects.toThrow('permission denied');
    for (let count = -1; count !== 0;) {
      const { rows } = await client.query<{ readonly count: number }>(
        "select count(*)::int from pg_stat_activity where usename = 'without_queue'",
      );
      count = rows[0]?.count ?? -1;
    }
  },
);
