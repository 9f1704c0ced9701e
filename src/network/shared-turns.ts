/** The turns that processes of a fleet share. */
export interface SharedTurns {
  /** Takes the next turn at a key for whoever shares it, and tells in how many milliseconds it is. */
  take(key: string, intervalMs: number): Promise<number>;
  /** Has everybody wait for the next turn. */
  postpone(key: string, forMs: number): Promise<void>;
}

let shared: SharedTurns | null = null;

/** Has the rates of this process hold together with those of others, which only a process of a fleet has. @param turns - null: no more */
export function shareTurns(turns: SharedTurns | null): void {
  shared = turns;
}

/** Milliseconds to wait for a turn that others share; 0: there are no others. */
export async function sharedTurn(key: string, intervalMs: number): Promise<number> {
  return shared === null ? 0 : shared.take(key, intervalMs);
}

/** Has the others wait too, where there are any: a server that asks one of them to wait means all. */
export async function postponeSharedTurns(key: string, forMs: number): Promise<void> {
  await shared?.postpone(key, forMs);
}
