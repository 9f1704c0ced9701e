import type { Range } from '../model/region.ts';
import type { Rule } from '../model/rule.ts';
import { decidingHead } from './deciding-head.ts';
import { reachAroundKeyword } from './reach.ts';

/** A stretch of a text in which a rule's pattern must be tried. */
export interface Window extends Range {
  /** Where keywords of the rule start in it, in order; null: a match may stand anywhere. */
  readonly keywords: readonly number[] | null;
}

interface GrowingWindow {
  readonly start: number;
  end: number;
  isTouched: boolean;
  readonly keywords: number[] | null;
}

/** How far a rule looks, in UTF-16 code units. */
export interface RuleReach {
  /** From its keyword; null: anywhere. */
  readonly aroundKeyword: number | null;
  /** From the start of a text, where no keyword calls it. */
  readonly head: number;
}

/** How far each rule looks, which is the same for all texts; told when it is first asked, as most rules never are. */
export function ruleReaches(rules: readonly Rule[]): (ruleIndex: number) => RuleReach {
  const known: (RuleReach | undefined)[] = [];
  return (ruleIndex) => (known[ruleIndex] ??= ruleReach(rules[ruleIndex]!));
}

function ruleReach(rule: Rule): RuleReach {
  return { aroundKeyword: reachAroundKeyword(rule), head: decidingHead(rule, 1) };
}

/**
 * The stretches of a text in which each rule's pattern must be tried: those around keywords, joined where they meet, of
 * which something is touched.
 */
export class Windows {
  readonly #byRule = new Map<number, GrowingWindow[]>();
  readonly #chunkLength: number;
  readonly #unitBytes: number;
  readonly #reachOf: (ruleIndex: number) => RuleReach;

  constructor(chunkLength: number, unitBytes: number, reachOf: (ruleIndex: number) => RuleReach) {
    this.#chunkLength = chunkLength;
    this.#unitBytes = unitBytes;
    this.#reachOf = reachOf;
  }

  /** Notes that a keyword of the rule stands at the place, none before those that are known. */
  add(ruleIndex: number, place: number, keywordLength: number, isTouched: boolean): void {
    const known = this.#byRule.get(ruleIndex);
    const units = this.#reachOf(ruleIndex).aroundKeyword;
    if (units === null) {
      if (known === undefined) {
        this.addWhole(ruleIndex, 0);
      }
      return;
    }
    const reach = units * this.#unitBytes;
    const start = Math.max(0, place - reach);
    const end = Math.min(this.#chunkLength, place + keywordLength + reach);
    const last = known?.at(-1);
    if (last !== undefined && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.isTouched ||= isTouched;
      last.keywords!.push(place);
      return;
    }
    const window = { start, end, isTouched, keywords: [place] };
    if (known === undefined) {
      this.#byRule.set(ruleIndex, [window]);
    } else {
      known.push(window);
    }
  }

  /**
   * Notes that the rule must be tried everywhere, which for a pattern that starts with the text is its first bytes.
   *
   * @param keptHead - so many bytes at the start of the text are as they were when the rule was tried before
   */
  addWhole(ruleIndex: number, keptHead: number): void {
    const end = this.#reachOf(ruleIndex).head * this.#unitBytes;
    if (keptHead <= end) {
      const whole = { start: 0, end: Math.min(end, this.#chunkLength), isTouched: true, keywords: null };
      this.#byRule.set(ruleIndex, [whole]);
    }
  }

  /** The stretches of each rule, in order and apart. */
  *entries(): Generator<readonly [ruleIndex: number, windows: readonly Window[]]> {
    for (const [ruleIndex, windows] of this.#byRule) {
      const touched = windows.filter(({ isTouched }) => isTouched);
      if (touched.length > 0) {
        yield [ruleIndex, touched];
      }
    }
  }
}
