import type { Rule } from '../../model/rule.ts';
import { reachOf } from '../reach.ts';

const wordsOfProbe = 3;

/** The bytes that a probe takes where the table stands in that of the sieve. */
export const storedProbeBytes = wordsOfProbe * Uint32Array.BYTES_PER_ELEMENT;

/** What the numbers in the sieve's hits stand for: a keyword of a rule each. Rules without a pattern have none. */
export class ProbeTable {
  readonly count: number;
  /** Of each probe: the index of its rule, the length of its keyword in bytes, the reach. */
  readonly words: Uint32Array;

  constructor(words: Uint32Array) {
    this.words = words;
    this.count = words.length / wordsOfProbe;
  }

  /** Which rule a probe is of; undefined: it is none. */
  ruleIndexOf(probe: number): number | undefined {
    return this.words[probe * wordsOfProbe];
  }

  /** In bytes. */
  keywordLengthOf(probe: number): number {
    return this.words[probe * wordsOfProbe + 1] ?? 0;
  }

  /** How far from its keyword a change may alter what the rule finds, in bytes: see reach.ts. */
  reaches(): Uint32Array {
    return Uint32Array.from({ length: this.count }, (_, probe) => this.words[probe * wordsOfProbe + 2]!);
  }
}

/** The keywords of the rules in the order of their numbers. */
export function probeTable(rules: readonly Rule[]): ProbeTable {
  const words = rules.flatMap((rule, index) =>
    rule.pattern === null
      ? []
      : [...new Set(rule.keywords)].flatMap((keyword) => {
          const length = Buffer.byteLength(keyword);
          return [index, length, reachOf(rule, length)];
        }),
  );
  return new ProbeTable(Uint32Array.from(words));
}
