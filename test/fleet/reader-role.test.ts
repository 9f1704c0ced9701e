import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { exportReport } from '../../src/commands/fleet/export.ts';
import { schedule } from '../../src/commands/fleet/schedule.ts';
import { showFindings } from '../../src/commands/fleet/show-findings.ts';
import { showStatus } from '../../src/commands/fleet/show-status.ts';
import { openStore } from '../../src/store/open-store.ts';
import { recordScan } from '../../src/store/record-scan.ts';
import { roleGrants } from '../../src/store/role-grants.ts';
import { addTargets } from '../../src/fleet/add-targets.ts';
import { openQueue } from '../../src/fleet/queue.ts';
import { queueDue } from '../../src/fleet/queue-due.ts';
import type { FleetTables } from '../../src/fleet/tables.ts';
import { newTarget } from '../helpers/fleet-store.ts';
import { emptyDatabase } from '../helpers/postgres/empty-database.ts';
import { hasPostgres } from '../helpers/postgres/programs.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { day, keptFinding, keptReport } from '../store/engines.ts';

const roles = { worker: 'read_worker', reader: 'read_reader' };

/** A store of a superuser, and the address of it for who may only read. */
async function readersStore(): Promise<string> {
  const url = await emptyDatabase();
  const store = await openStore(url);
  const target = newTarget('repository', '/a');
  await store.db
    .withTables<FleetTables>()
    .transaction()
    .execute(async (tx) => {
      await addTargets(tx, [target], day(1));
      await recordScan(tx, target, { report: keptReport(1, [keptFinding('f1')]), isWhole: true });
      await tx.updateTable('fleet_targets').set({ outcome: 'scanned', due_at: null }).execute();
      await addTargets(tx, [newTarget('repository', '/waits')], day(2));
    });
  const db = store.db.withTables<FleetTables>();
  const boss = await openQueue(db, { onError: () => {} });
  await queueDue(boss, db);
  await boss.stop({ graceful: false });
  await store.close();
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('create role read_worker login; create role read_reader login');
  await client.query(roleGrants(roles).join(';'));
  await client.end();
  return url.replace('postgres@', 'read_reader@');
}

describe.skipIf(!hasPostgres)('who may only read', () => {
  it('sees status and findings and exports them, but changes nothing', async () => {
    const store = await readersStore();
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    try {
      expect(await showStatus({ store, json: true, limit: '20' })).toBe(0);
      expect(await showFindings({ store, json: true, limit: '20', severity: 'info' })).toBe(0);
      const [status, findings] = log.mock.calls.map(([text]): unknown => JSON.parse(String(text)));
      expect(status).toMatchObject({
        kinds: [{ kind: 'repository', scanned: 1, waiting: 1 }],
        // Told by the queue.
        waiting: { counts: [{ kind: 'repository', why: 'no-worker', count: 1 }] },
      });
      expect(findings).toMatchObject({ total: 1, findings: [{ fingerprint: 'f1', target: '/a' }] });
      const output = path.join(temporaryFolder(), 'report.json');
      const flags = { failOn: 'low', notifyFrom: 'high', color: 'never', quiet: true } as const;
      expect(await exportReport([], { store, ...flags, format: [`json:${output}`] })).toBe(3);
      // All that there is was read; the report of these tests is none that a scan would have left.
      expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({
        coverage: {
          skipped: ['/a', '/waits'].map((what) => ({ what, hint: 'it has not been scanned yet' })),
        },
      });
      const set = schedule('0 2 * * *', { store, kind: 'all', timezone: 'UTC' });
      await expect(set).rejects.toThrow(/permission denied/);
    } finally {
      log.mockRestore();
    }
  });
});
