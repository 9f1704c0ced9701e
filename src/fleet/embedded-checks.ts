import { dueChecks, dueTarget } from './fleet-target.ts';
import { recordUnchanged } from './record-unchanged.ts';
import type { FleetDb } from './tables.ts';
import { checkedAtOnce, type ClaimedChecks, type FleetTarget } from './work.ts';

/** What has changed is looked at again when it has waited so long, since it may have changed once more. */
const holdsMs = 3_600_000;

/** Which repositories of an embedded store have changed since they were scanned, as this process alone knows. */
export class EmbeddedChecks {
  readonly #db: FleetDb;
  readonly #taken: Set<number>;
  /** When they were looked at and found changed. */
  readonly #checked = new Map<number, number>();
  /** Those of which only the rules have changed. */
  readonly #behind = new Set<number>();

  /** @param taken - what is at work, which is not looked at */
  constructor(db: FleetDb, taken: Set<number>) {
    this.#db = db;
    this.#taken = taken;
  }

  /** Null: there are none to look at. */
  async claim(): Promise<ClaimedChecks | null> {
    const now = performance.now();
    const known = [...this.#checked].filter(([, at]) => now - at < holdsMs).map(([id]) => id);
    const targets = await dueChecks(this.#db, new Set([...this.#taken, ...known]), checkedAtOnce);
    if (targets.length === 0) {
      return null;
    }
    const claimedAt = new Date().toISOString();
    targets.forEach(({ id }) => this.#taken.add(id));
    const release = (): void => targets.forEach(({ id }) => this.#taken.delete(id));
    return {
      targets,
      lost: new AbortController().signal,
      settle: async (checked, write) => {
        const unchanged = checked.filter(({ change }) => change === 'unchanged');
        await this.#db.transaction().execute(async (tx) => {
          await recordUnchanged(tx, unchanged, claimedAt);
          for (const { target } of unchanged) {
            await write(tx, target);
          }
        });
        for (const { target, change } of checked.filter((one) => one.change !== 'unchanged')) {
          this.#checked.set(target.id, now);
          this.#behind[change === 'rules' ? 'add' : 'delete'](target.id);
        }
        release();
        return true;
      },
      handBack: async () => release(),
    };
  }

  /** What waits for all others. */
  get behind(): ReadonlySet<number> {
    return this.#behind;
  }

  /** The next of those that wait for all others; null: there is none. */
  async nextBehind(): Promise<FleetTarget | null> {
    for (const id of this.#behind) {
      if (this.#taken.has(id)) {
        continue;
      }
      const target = await dueTarget(this.#db, 'scan', id);
      if (target !== null) {
        return target;
      }
      this.forget(id);
    }
    return null;
  }

  /** Called when a scan has ended. */
  forget(id: number): void {
    this.#checked.delete(id);
    this.#behind.delete(id);
  }
}
