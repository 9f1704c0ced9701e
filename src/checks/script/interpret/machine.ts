import type { Effect, PlainEffect } from './effect.ts';
import { Scope } from './scope.ts';
import {
  isPrimitive,
  labelsOf,
  unknown,
  type FunctionValue,
  type Label,
  type MadeValue,
  type Value,
} from './value.ts';

/** What following a script may cost. */
export interface FollowLimits {
  /** Nodes of the syntax tree that are looked at, those of loops each time. */
  readonly steps: number;
  /** Of a function that nothing called. */
  readonly stepsOfUncalled: number;
  readonly textLength: number;
  /** How many texts may be run that texts made, one out of the other. */
  readonly depth: number;
  readonly effects: number;
}

export const followLimits: FollowLimits = {
  steps: 20_000_000,
  stepsOfUncalled: 100_000,
  textLength: 2_000_000,
  depth: 5,
  effects: 2000,
};

/** Thrown when a limit is reached: what was seen until then counts. */
export class LimitReached extends Error {}

/** What the script itself throws. */
export class Thrown extends Error {
  readonly value: Value;

  constructor(value: Value) {
    super();
    this.value = value;
  }
}

/** What goes round while a script is followed. */
export interface Frame {
  /** The program that is followed. */
  readonly source: string;
  readonly scope: Scope;
  readonly self: Value;
  readonly args: readonly Value[];
}

interface Waiting {
  readonly fn: FunctionValue;
  readonly self: Value;
  readonly args: readonly Value[];
  readonly depth: number;
  readonly conditions: readonly (readonly Label[])[];
}

/** Runs a text as a program, or as the body of a function: given to the machine, as all that is told to run needs it. */
export type RunText = (text: string, machine: Machine) => void;
export type CallFunction = (
  fn: FunctionValue,
  self: Value,
  args: readonly Value[],
  machine: Machine,
) => Value;

/** Calls that wait at once; a script that asks for more is made to keep its readers busy. */
const maxWaiting = 5000;
/** Calls that may be in each other: each takes some of this thread's own stack. */
const maxCalls = 90;

/** Calls of one function with nothing that is known: what it does shows in the first ones. */
const maxBlindCalls = 12;

function isTelling(args: readonly Value[]): boolean {
  return args.some(
    (value) =>
      typeof value === 'string' ||
      typeof value === 'number' ||
      (!isPrimitive(value) && (value.kind !== 'unknown' || value.labels.size > 0)),
  );
}

/** The state of a script that is followed: what is left of its limits, and what it has done. */
export class Machine {
  readonly limits: FollowLimits;
  readonly effects: Effect[] = [];
  readonly globals = new Scope(null, true);
  readonly functions: FunctionValue[] = [];
  /** What the branches that are being followed depend on. */
  readonly conditions: (readonly Label[])[] = [];
  readonly frames: {
    readonly frame: MadeValue;
    readonly url: string;
    readonly labels: ReadonlySet<Label>;
    readonly depth: number;
  }[] = [];
  depth = 0;
  isCut = false;
  readonly #callFunction: CallFunction;
  readonly #runText: RunText;
  readonly #waiting: Waiting[] = [];
  readonly #told = new Set<string>();
  readonly #ran = new Set<string>();
  #steps: number;
  #calls = 0;

  constructor(limits: FollowLimits, callFunction: CallFunction, runText: RunText) {
    this.limits = limits;
    this.#steps = limits.steps;
    this.#callFunction = callFunction;
    this.#runText = runText;
  }

  /** @throws LimitReached */
  spend(steps = 1): void {
    this.#steps -= steps;
    if (this.#steps < 0) {
      throw new LimitReached();
    }
  }

  /** @throws LimitReached */
  checkLength(length: number): void {
    if (length > this.limits.textLength) {
      throw new LimitReached();
    }
    this.spend(length >>> 6);
  }

  #labels(): readonly Label[] {
    return [...new Set(this.conditions.flat())];
  }

  note(effect: PlainEffect): void {
    this.spend(20);
    const conditions = new Set(this.#labels());
    const told = { ...effect, conditions, depth: this.depth };
    const { labels } = { labels: undefined, ...effect };
    const key = JSON.stringify([effect, [...(labels ?? [])], [...conditions]]);
    if (this.effects.length < this.limits.effects && !this.#told.has(key)) {
      this.#told.add(key);
      this.effects.push(told);
    }
  }

  touch(what: string): void {
    const key = `touch ${what}`;
    if (!this.#told.has(key) && this.effects.length < this.limits.effects) {
      this.#told.add(key);
      this.effects.push({ kind: 'touch', what, conditions: new Set(), depth: this.depth });
    }
  }

  call(fn: FunctionValue, self: Value, args: readonly Value[]): Value {
    // A branch that is followed either way may go round for ever.
    const isUnsure = this.conditions.length > 0 && fn.active > 2;
    // One that takes nothing is not told less: lists of texts are read so.
    fn.blindCalls += fn.node.params.length === 0 || isTelling(args) ? 0 : 1;
    if (this.#calls >= maxCalls || isUnsure || fn.blindCalls > maxBlindCalls) {
      return unknown(labelsOf(...args));
    }
    const conditions = this.conditions.length;
    this.#calls += 1;
    fn.calls += 1;
    fn.active += 1;
    try {
      return this.#callFunction(fn, self, args, this);
    } finally {
      fn.active -= 1;
      this.#calls -= 1;
      this.conditions.length = conditions;
    }
  }

  /** Has a function called when the script itself has ended, as by a timer or an event. */
  callLater(fn: FunctionValue, self: Value, args: readonly Value[]): void {
    if (this.#waiting.length < maxWaiting && fn.calls === 0) {
      this.spend(20);
      this.#waiting.push({ fn, self, args, depth: this.depth, conditions: [this.#labels()] });
    }
  }

  /** Runs a text that was made by the script. */
  run(text: string, how: string): void {
    if (text.trim() === '') {
      return;
    }
    this.note({ kind: 'evaluate', text, how });
    if (this.#ran.has(text) || this.depth >= this.limits.depth) {
      this.isCut ||= !this.#ran.has(text);
      return;
    }
    this.#ran.add(text);
    this.depth += 1;
    try {
      this.#runText(text, this);
    } finally {
      this.depth -= 1;
    }
  }

  /** Calls what waits, then each function that nothing has called: what a page calls by name, or a handler. */
  finish(): void {
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      this.#enter(next);
    }
    for (let index = 0; index < this.functions.length; index += 1) {
      const fn = this.functions[index]!;
      if (fn.calls === 0) {
        const args = fn.node.params.map(() => unknown());
        this.#sweep({ fn, self: unknown(), args, depth: 0, conditions: [] });
      }
      for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
        this.#sweep(next);
      }
    }
  }

  #enter({ fn, self, args, depth, conditions }: Waiting): void {
    this.depth = depth;
    this.conditions.splice(0, this.conditions.length, ...conditions);
    try {
      this.call(fn, self, args);
    } catch (error) {
      if (!(error instanceof Thrown)) {
        throw error;
      }
    } finally {
      this.depth = 0;
      this.conditions.length = 0;
    }
  }

  /** Follows a statement of a program with three quarters of what is left, so that what stands behind it is reached too. */
  inPart<T>(follow: () => T): T | null {
    return this.#within(Math.max(this.limits.stepsOfUncalled, (this.#steps >>> 2) * 3), follow);
  }

  #sweep(waiting: Waiting): void {
    this.#within(this.limits.stepsOfUncalled, () => this.#enter(waiting));
  }

  #within<T>(steps: number, follow: () => T): T | null {
    const all = this.#steps;
    const slice = Math.min(all, steps);
    if (all <= 0) {
      throw new LimitReached();
    }
    this.#steps = slice;
    const depth = this.conditions.length;
    try {
      return follow();
    } catch (error) {
      if (!(error instanceof LimitReached)) {
        throw error;
      }
      this.isCut = true;
      this.conditions.length = depth;
      return null;
    } finally {
      this.#steps = all - (slice - this.#steps);
    }
  }

  /** Remembers a frame that the script made: whether it can be seen shows when the script has ended. */
  addFrame(frame: MadeValue, url: string, labels: ReadonlySet<Label>): void {
    if (this.frames.length < maxWaiting) {
      this.frames.push({ frame, url, labels, depth: this.depth });
    }
  }
}
