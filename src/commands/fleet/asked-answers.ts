import { createHmac } from 'node:crypto';
import * as v from 'valibot';
import { fingerprintKey } from '../../config/fingerprint-key.ts';
import { verificationStates } from '../../model/finding.ts';
import type { SharedAnswers } from '../../verify/live/shared-answers.ts';

/** What a provider said, on its way between a worker and the process of a scan. */
export const toldVerification = v.object({
  state: v.picklist(verificationStates),
  by: v.exactOptional(v.string()),
  checkedAt: v.exactOptional(v.string()),
  owner: v.exactOptional(v.string()),
  scopes: v.exactOptional(v.array(v.string())),
  reason: v.exactOptional(v.string()),
});

const claimed = v.variant('kind', [
  v.object({ kind: v.literal('ask') }),
  v.object({ kind: v.literal('wait') }),
  v.object({ kind: v.literal('answered'), verification: toldVerification }),
]);

/**
 * The answers that a worker's store has, for the process of a scan, which asks the worker for them. Questions are named by
 * a keyed hash, from which nobody learns a secret, however few there may be of its kind.
 */
export function askedAnswers(
  ask: (question: unknown) => Promise<unknown>,
  env: NodeJS.ProcessEnv,
): SharedAnswers {
  const nameOf = (key: string): string =>
    createHmac('sha256', fingerprintKey(env) ?? 'leaksieve')
      .update(`answer of a provider\0${key}`)
      .digest('base64url');
  return {
    async claim(key) {
      const { success, output } = v.safeParse(claimed, await ask({ answerTo: nameOf(key) }));
      return success ? output : { kind: 'ask' };
    },
    async tell(key, verification) {
      await ask({ answered: nameOf(key), verification });
    },
  };
}
