import type { Range } from '../model/region.ts';
import type { Rule } from '../model/rule.ts';
import { decidingHead } from './deciding-head.ts';

interface Window {
  start: number;
  end: number;
  isTouched: boolean;
}

/**
 * The stretches of a text in which each rule's pattern must be tried: those around keywords, joined where they meet, of
 * which something is touched.
 */
export class Windows {
  readonly #byRule = new Map<number, Window[]>();
  readonly #chunkLength: number;
  readonly #unitBytes: number;

  constructor(chunkLength: number, unitBytes: number) {
    this.#chunkLength = chunkLength;
    this.#unitBytes = unitBytes;
  }

  /** Notes that a keyword of the rule stands at the place. */
  add(ruleIndex: number, rule: Rule, start: number, end: number, isTouched: boolean): void {
    const known = this.#byRule.get(ruleIndex);
    const reach = this.#reach(rule);
    if (reach === null) {
      if (known === undefined) {
        this.addWhole(ruleIndex, rule, 0);
      }
      return;
    }
    const window = {
      start: Math.max(0, start - reach),
      end: Math.min(this.#chunkLength, end + reach),
      isTouched,
    };
    const last = known?.at(-1);
    if (known === undefined) {
      this.#byRule.set(ruleIndex, [window]);
    } else if (last === undefined || !join(last, window)) {
      known.push(window);
    }
  }

  /**
   * Notes that the rule must be tried everywhere, which for a pattern that starts with the text is its first bytes.
   *
   * @param keptHead - so many bytes at the start of the text are as they were when the rule was tried before
   */
  addWhole(ruleIndex: number, rule: Rule, keptHead: number): void {
    const end = decidingHead(rule, this.#unitBytes);
    if (keptHead <= end) {
      this.#byRule.set(ruleIndex, [{ start: 0, end: Math.min(end, this.#chunkLength), isTouched: true }]);
    }
  }

  /** The stretches of each rule, in order and apart. */
  *entries(): Generator<readonly [ruleIndex: number, windows: readonly Range[]]> {
    for (const [ruleIndex, windows] of this.#byRule) {
      const touched = apart(windows).filter(({ isTouched }) => isTouched);
      if (touched.length > 0) {
        yield [ruleIndex, touched];
      }
    }
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

/** Widens a window by another one that it meets. */
function join(window: Window, other: Window): boolean {
  if (other.start > window.end || other.end < window.start) {
    return false;
  }
  window.isTouched ||= other.isTouched;
  window.start = Math.min(window.start, other.start);
  window.end = Math.max(window.end, other.end);
  return true;
}

/** Keywords of one rule are found one after the other, each in order: their windows may lie across each other. */
function apart(windows: readonly Window[]): readonly Window[] {
  const joined: Window[] = [];
  for (const window of windows.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || !join(last, window)) {
      joined.push({ ...window });
    }
  }
  return joined;
}
