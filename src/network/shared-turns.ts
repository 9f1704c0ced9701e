/** Takes the next turn at a key for whoever shares it, and tells in how many milliseconds it is. */
export type TakeTurn = (key: string, intervalMs: number) => Promise<number>;

let takeTurn: TakeTurn | null = null;

/** Has the rates of this process hold together with those of others, which only a process of a fleet has. */
export function shareTurns(take: TakeTurn): void {
  takeTurn = take;
}

/** Milliseconds to wait for a turn that others share; 0: there are no others. */
export async function sharedTurn(key: string, intervalMs: number): Promise<number> {
  return takeTurn === null ? 0 : takeTurn(key, intervalMs);
}
