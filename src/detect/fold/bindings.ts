import type { Value } from './value.ts';

/** What a name stands for. */
export interface Binding {
  value: Value;
  /** Where the name stands that was given the value, in bytes. */
  start: number;
  /** Behind what was added to the value last; -1: nothing was. */
  end: number;
}

interface Change {
  readonly name: number;
  readonly before: Binding | undefined;
}

/** What names stand for at a point of a script, read from top to bottom. */
export class Bindings {
  readonly #byName = new Map<number, Binding>();
  readonly #changes: Change[] = [];
  readonly #onEnd: (binding: Binding) => void;

  /** @param onEnd - is told of each binding that nothing can be added to any more */
  constructor(onEnd: (binding: Binding) => void) {
    this.#onEnd = onEnd;
  }

  /** The state now, for `restore`. */
  get mark(): number {
    return this.#changes.length;
  }

  get(name: number): Binding | undefined {
    return this.#byName.get(name);
  }

  valueOf(name: number): Value {
    return this.#byName.get(name)?.value ?? null;
  }

  /** Makes a name of its own for the block that is open. */
  declare(name: number, value: Value, start: number): void {
    this.#changes.push({ name, before: this.#byName.get(name) });
    this.#byName.set(name, { value, start, end: -1 });
  }

  /** Has a name of an outer block stand for nothing that is known, in the block that is open. */
  hide(name: number): void {
    if (this.#byName.has(name)) {
      this.declare(name, null, -1);
    }
  }

  /** Gives a name that there is another value; one that there is not becomes one of the block that is open. */
  assign(name: number, value: Value, start: number): void {
    const binding = this.#byName.get(name);
    if (binding === undefined) {
      this.declare(name, value, start);
      return;
    }
    this.#onEnd(binding);
    binding.value = value;
    binding.start = start;
    binding.end = -1;
  }

  /** Closes blocks: the names that they made go. */
  restore(mark: number): void {
    while (this.#changes.length > mark) {
      const { name, before } = this.#changes.pop()!;
      this.#onEnd(this.#byName.get(name)!);
      if (before === undefined) {
        this.#byName.delete(name);
      } else {
        this.#byName.set(name, before);
      }
    }
  }
}
