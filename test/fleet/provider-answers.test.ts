import { describe, expect, it } from 'vitest';
import { claimAnswer, tellAnswer } from '../../src/fleet/provider-answers.ts';
import type { FleetTables } from '../../src/fleet/tables.ts';
import { engines, openedStore } from '../store/engines.ts';

const key = 'hash';
const night = '2026-01-02T02:00:00.000Z';
const later = '2026-01-02T02:30:00.000Z';
const live = { state: 'live', answer: '{"state":"live"}', at: later };

describe.each(engines)(
  'a question to a provider, with a store in $engine',
  ({ engine, isThere, newPlace }) => {
    const isShared = engine === 'PostgreSQL';

    it.skipIf(!isThere)(
      'is for one of all who want to ask at the same time, and its answer for all',
      async () => {
        const db = (await openedStore(await newPlace())).db.withTables<FleetTables>();
        const claim = (asker: string, since = night) => claimAnswer(db, isShared, { key, asker }, since);
        const askers = Array.from({ length: 8 }, (_, at) => `worker:${at}`);
        const claims = await Promise.all(askers.map((asker) => claim(asker)));
        expect(claims.filter(({ kind }) => kind === 'ask')).toHaveLength(1);
        expect(claims.filter(({ kind }) => kind === 'wait')).toHaveLength(7);
        const first = askers[claims.findIndex(({ kind }) => kind === 'ask')]!;
        // It waited long for its turn.
        expect(await claim(first)).toEqual({ kind: 'ask' });
        await tellAnswer(db, { key, asker: first }, live);
        for (const asker of askers) {
          expect(await claim(asker)).toEqual({ kind: 'answered', answer: live.answer });
        }
        expect(await claim('another', '2026-01-03T02:00:00.000Z')).toEqual({ kind: 'ask' });
        expect(await claim('worker:1')).toEqual({ kind: 'answered', answer: live.answer });
      },
    );

    it.skipIf(!isThere)(
      'is for another when whoever has it is lost, or it was left open a while ago',
      async () => {
        const db = (await openedStore(await newPlace())).db.withTables<FleetTables>();
        const claim = (asker: string) => claimAnswer(db, isShared, { key, asker }, night);
        await claim('lost');
        expect(await claim('other')).toEqual({ kind: 'wait' });
        await db.updateTable('fleet_provider_answers').set({ asked_until: 1 }).execute();
        expect(await claim('other')).toEqual({ kind: 'ask' });
        const open = { ...live, state: 'unknown', at: new Date().toISOString() };
        await tellAnswer(db, { key, asker: 'other' }, open);
        expect(await claim('lost')).toMatchObject({ kind: 'answered' });
        await tellAnswer(db, { key, asker: 'other' }, { ...open, at: later });
        expect(await claim('lost')).toEqual({ kind: 'ask' });
      },
    );
  },
);
