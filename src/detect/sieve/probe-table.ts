import type { Rule } from '../../model/rule.ts';
import { reachOf } from '../reach.ts';

const wordsOfProbe = 3;

/** The bytes that a probe takes where the table stands in that of the sieve. */
export const storedProbeBytes = wordsOfProbe * Uint32Array.BYTES_PER_ELEMENT;

/** What the numbers in the sieve's hits stand for: a keyword of a rule each. Rules without a pattern have none. */
export class ProbeTable {
  readonly count: number;
  /** The indices of the probes' rules, then the lengths of their keywords in bytes, then their reaches. */
  readonly words: Uint32Array;

  constructor(words: Uint32Array) {
    this.words = words;
    this.count = words.length / wordsOfProbe;
  }

  /** Which rule a probe is of; undefined: it is none. */
  ruleIndexOf(probe: number): number | undefined {
    return probe < this.count ? this.words[probe] : undefined;
  }

  /** The indices of the rules of all probes. */
  get ruleIndices(): Uint32Array {
    return this.words.subarray(0, this.count);
  }

  /** In bytes. */
  keywordLengthOf(probe: number): number {
    return probe < this.count ? this.words[this.count + probe]! : 0;
  }

  /** How far from its keyword a change may alter what the rule finds, in bytes: see reach.ts. */
  reaches(): Uint32Array {
    return this.words.subarray(2 * this.count);
  }
}

/** The keywords of the rules in the order of their numbers. */
export function probeTable(rules: readonly Rule[]): ProbeTable {
  const probes = rules.flatMap((rule, index) =>
    rule.pattern === null
      ? []
      : [...new Set(rule.keywords)].map((keyword) => {
          const length = Buffer.byteLength(keyword);
          return { index, length, reach: reachOf(rule, length) };
        }),
  );
  return new ProbeTable(
    Uint32Array.from([
      ...probes.map(({ index }) => index),
      ...probes.map(({ length }) => length),
      ...probes.map(({ reach }) => reach),
    ]),
  );
}
