import { has, size, type CharSet } from './char-set.ts';

interface State {
  readonly edges: Map<number, number>;
  fallback: number;
  isKeyword: boolean;
}

/** Follows a text through the beginnings of keywords, without regard to ASCII case. */
export interface KeywordAutomaton {
  /** The state after one more code point; null once a keyword is complete. */
  step(state: number, char: number): number | null;
  /** The states that the code points of a set lead to, but for those where a keyword is complete. */
  stepSet(state: number, set: CharSet): ReadonlySet<number>;
}

/** Builds the automaton of Aho and Corasick for the keywords. State 0 is the start. */
export function keywordAutomaton(keywords: readonly string[]): KeywordAutomaton {
  const states: State[] = [{ edges: new Map(), fallback: 0, isKeyword: false }];
  const alphabet = new Set<number>();
  for (const keyword of keywords) addKeyword(states, alphabet, keyword.toLowerCase());
  linkFallbacks(states);
  const cased = [...alphabet].flatMap((char) => (isLower(char) ? [char, char - 0x20] : [char]));

  const step = (state: number, char: number): number | null => {
    const lower = char >= 0x41 && char <= 0x5a ? char + 0x20 : char;
    const target = follow(states, state, lower);
    return states[target]?.isKeyword === true ? null : target;
  };
  const stepSet = (state: number, set: CharSet): ReadonlySet<number> => {
    const known = cased.filter((char) => has(set, char));
    const targets = new Set(size(set) > known.length ? [0] : []);
    for (const char of known) {
      const target = step(state, char);
      if (target !== null) targets.add(target);
    }
    return targets;
  };
  return { step, stepSet };
}

function addKeyword(states: State[], alphabet: Set<number>, keyword: string): void {
  let current = 0;
  for (const text of keyword) {
    const char = text.codePointAt(0) ?? 0;
    alphabet.add(char);
    let target = states[current]?.edges.get(char);
    if (target === undefined) {
      target = states.push({ edges: new Map(), fallback: 0, isKeyword: false }) - 1;
      states[current]?.edges.set(char, target);
    }
    current = target;
  }
  const last = states[current];
  if (last !== undefined) last.isKeyword = true;
}

function linkFallbacks(states: State[]): void {
  const queue = [0];
  for (const current of queue) {
    const state = states[current];
    for (const [char, target] of state?.edges ?? []) {
      queue.push(target);
      const child = states[target];
      if (child === undefined || state === undefined) continue;
      child.fallback = current === 0 ? 0 : follow(states, state.fallback, char);
      child.isKeyword ||= states[child.fallback]?.isKeyword === true;
    }
  }
}

function follow(states: readonly State[], from: number, char: number): number {
  for (let current = from; ; current = states[current]?.fallback ?? 0) {
    const target = states[current]?.edges.get(char);
    if (target !== undefined) return target;
    if (current === 0) return 0;
  }
}

function isLower(char: number): boolean {
  return char >= 0x61 && char <= 0x7a;
}
