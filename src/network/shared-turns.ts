/** The turns that processes of a fleet share. */
export interface SharedTurns {
  /** Takes the next turns at a key for whoever shares it, and tells in how many milliseconds the first is; the others follow. */
  take(key: string, intervalMs: number, count: number): Promise<number>;
  /** Has everybody wait for the next turn. */
  postpone(key: string, forMs: number): Promise<void>;
}

let shared: SharedTurns | null = null;

/** Has the rates of this process hold together with those of others, which only a process of a fleet has. @param turns - null: no more */
export function shareTurns(turns: SharedTurns | null): void {
  shared = turns;
}

/**
 * Milliseconds to wait for a turn that others share; 0: there are no others.
 *
 * @param count - of turns that are taken, each an interval after the one before. Default: one.
 */
export async function sharedTurn(key: string, intervalMs: number, count = 1): Promise<number> {
  return shared === null ? 0 : shared.take(key, intervalMs, count);
}

/** Has the others wait too, where there are any: a server that asks one of them to wait means all. */
export async function postponeSharedTurns(key: string, forMs: number): Promise<void> {
  await shared?.postpone(key, forMs);
}
