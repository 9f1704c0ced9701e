import { describe, expect, it, onTestFinished } from 'vitest';
import path from 'node:path';
import { addTargets } from '../../src/fleet/add-targets.ts';
import { embeddedWork } from '../../src/fleet/embedded-work.ts';
import type { FleetTables } from '../../src/fleet/tables.ts';
import { openStore } from '../../src/store/open-store.ts';
import { newTarget } from '../helpers/fleet-store.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const end = { outcome: 'scanned', reason: null, state: 'seen' } as const;

describe('the work of an embedded store', () => {
  it('looks at what was scanned before together, and leaves what only the rules have changed for the end', async () => {
    const store = await openStore(path.join(temporaryFolder(), 'store.db'));
    onTestFinished(() => store.close());
    const db = store.db.withTables<FleetTables>();
    const now = new Date().toISOString();
    const targets = ['/rules', '/same', '/new'].map((name) => newTarget('repository', name));
    await db.transaction().execute((tx) => addTargets(tx, targets, now));
    await db.updateTable('fleet_targets').set({ scanned_state: 'seen' }).execute();
    const work = embeddedWork(db, ['repository']);
    const checks = await work.claimChecks();
    expect(await work.claimChecks()).toBeNull();
    const changes = { '/rules': 'rules', '/same': 'unchanged', '/new': 'changed' } as const;
    const checked = (checks?.targets ?? []).map((target) => ({
      target,
      change: Object.entries(changes).find(([name]) => name === target.name)?.[1] ?? 'changed',
      reason: null,
    }));
    expect(await checks?.settle(checked, async () => {})).toBe(true);
    expect(await work.claimChecks()).toBeNull();
    const names: string[] = [];
    for (let claim = await work.claim(); claim !== null; claim = await work.claim()) {
      names.push(claim.target.name);
      await claim.finish(end, async () => {});
    }
    expect(names).toEqual(['/new', '/rules']);
    expect(await work.isDrained()).toBe(true);
  });
});
