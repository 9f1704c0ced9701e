import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { lasting } from '../../fleet/lasting.ts';
import { LocalTurns } from '../../fleet/local-turns.ts';
import { claimAnswer, tellAnswer } from '../../fleet/provider-answers.ts';
import { postponeTurns, takeTurn } from '../../fleet/turns.ts';
import { toldVerification } from './asked-answers.ts';
import type { FleetStore } from './open-fleet.ts';

const key = v.pipe(v.string(), v.maxLength(500));
const question = v.union([
  // A scan wants its next turns, or has been asked to wait by whoever it asked.
  v.object({
    key,
    intervalMs: v.number(),
    count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  }),
  v.object({ key, forMs: v.pipe(v.number(), v.maxValue(24 * 3_600_000)) }),
  // It is about to ask a provider, or has.
  v.object({ answerTo: key }),
  v.object({ answered: key, verification: toldVerification }),
]);

/** Answers a question of the process of a slot. @param since - see `claimAnswer` */
export type AnswerQuestion = (asked: unknown, slot: number, since: () => Promise<string>) => Promise<unknown>;

/** Answers what scans ask their worker for, with what holds for all workers of the store. */
export function answerQuestions({ boss, db }: FleetStore): AnswerQuestion {
  const isShared = boss !== null;
  const turns = isShared
    ? {
        take: (of: string, intervalMs: number, count: number) => takeTurn(db, of, intervalMs, count),
        postpone: (of: string, forMs: number) => postponeTurns(db, of, forMs),
      }
    : new LocalTurns();
  const worker = randomUUID();
  const always = new AbortController().signal;
  return async (received, slot, since) => {
    const asked = v.parse(question, received);
    const asker = `${worker}:${slot}`;
    if ('intervalMs' in asked) {
      return turns.take(asked.key, asked.intervalMs, asked.count);
    }
    if ('forMs' in asked) {
      return turns.postpone(asked.key, asked.forMs);
    }
    if ('answerTo' in asked) {
      const from = await since();
      const named = { key: asked.answerTo, asker };
      const told = await lasting(() => claimAnswer(db, isShared, named, from), always);
      return told.kind === 'answered' ? { kind: told.kind, verification: JSON.parse(told.answer) } : told;
    }
    const { answered, verification } = asked;
    const { state, checkedAt: at = new Date().toISOString() } = verification;
    const answer = { state, at, answer: JSON.stringify(verification) };
    await lasting(() => tellAnswer(db, { key: answered, asker }, answer), always);
    return null;
  };
}
