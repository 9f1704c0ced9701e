import type { Store } from '../../store/store.ts';
import type { Decisions } from '../../tui/decisions/decision.ts';

/** Where a session's decisions come from and go to. */
export interface DecisionKeeper {
  readonly decisions: Decisions;
  readonly save: (decisions: Decisions) => void;
}

/** Keeps decisions in a store; `ended` waits until all are there. */
export async function decisionKeeper(
  store: Store,
): Promise<DecisionKeeper & { readonly ended: () => Promise<void> }> {
  const decisions = await store.decisions();
  let known: Decisions = decisions;
  let writing: Promise<void> = Promise.resolve();
  return {
    decisions,
    save(now) {
      const before = known;
      known = now;
      const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
        (fingerprint) => before.get(fingerprint) !== now.get(fingerprint),
      );
      writing = writing.then(async () => {
        for (const fingerprint of changed) {
          await store.decide(fingerprint, now.get(fingerprint) ?? null);
        }
      });
      writing.catch(() => {});
    },
    ended: () => writing,
  };
}
