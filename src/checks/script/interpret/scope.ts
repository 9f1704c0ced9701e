import type { Value } from './value.ts';

/** The variables of a block or function, and those around it. */
export class Scope {
  readonly #values = new Map<string, Value>();
  readonly #parent: Scope | null;
  /** Whether `var` is declared here. */
  readonly isFunction: boolean;

  constructor(parent: Scope | null, isFunction: boolean) {
    this.#parent = parent;
    this.isFunction = isFunction;
  }

  declare(name: string, value: Value): void {
    this.#values.set(name, value);
  }

  /** Declares a `var`, which keeps its value when it is declared again. */
  declareVar(name: string): void {
    if (!this.isFunction && this.#parent !== null) {
      this.#parent.declareVar(name);
    } else if (!this.#values.has(name)) {
      this.#values.set(name, undefined);
    }
  }

  /** The scope that has a variable of this name; null: none. */
  find(name: string): Scope | null {
    if (this.#values.has(name)) {
      return this;
    }
    let scope = this.#parent;
    while (scope !== null && !scope.#values.has(name)) {
      scope = scope.#parent;
    }
    return scope;
  }

  get(name: string): Value {
    return this.#values.get(name);
  }
}
