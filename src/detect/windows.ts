import type { Range } from '../model/region.ts';
import type { Rule } from '../model/rule.ts';

/** The stretches of a chunk in which each rule's pattern must be tried. */
export class Windows {
  readonly #byRule = new Map<number, { start: number; end: number }[]>();
  readonly #chunkLength: number;
  readonly #unitBytes: number;

  constructor(chunkLength: number, unitBytes: number) {
    this.#chunkLength = chunkLength;
    this.#unitBytes = unitBytes;
  }

  /** Notes that a keyword of the rule stands at the place. Hits come in order, so windows only grow at their end. */
  add(ruleIndex: number, rule: Rule, start: number, end: number): void {
    const known = this.#byRule.get(ruleIndex);
    const reach = this.#reach(rule);
    if (reach === null) {
      if (known === undefined) {
        this.addWhole(ruleIndex);
      }
      return;
    }
    const window = { start: Math.max(0, start - reach), end: Math.min(this.#chunkLength, end + reach) };
    const last = known?.at(-1);
    if (last !== undefined && window.start <= last.end) {
      last.end = Math.max(last.end, window.end);
    } else if (known === undefined) {
      this.#byRule.set(ruleIndex, [window]);
    } else {
      known.push(window);
    }
  }

  /** Notes that the rule must be tried everywhere. */
  addWhole(ruleIndex: number): void {
    this.#byRule.set(ruleIndex, [{ start: 0, end: this.#chunkLength }]);
  }

  entries(): Iterable<readonly [ruleIndex: number, windows: readonly Range[]]> {
    return this.#byRule;
  }

  /**
   * How far a match may reach from its keyword, in bytes; null: anywhere.
   * Two characters more than the longest match let boundaries see what stands beside it.
   */
  #reach(rule: Rule): number | null {
    const length = rule.pattern?.maxLength ?? null;
    return rule.isKeywordInMatch && length !== null ? (length + 2) * this.#unitBytes : null;
  }
}
