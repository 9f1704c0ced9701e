import { regExpOf } from '../model/pattern.ts';
import type { Rule } from '../model/rule.ts';
import { decidingHead } from './deciding-head.ts';
import type { ProbeTable } from './sieve/probe-table.ts';

/** Bytes that a UTF-16 code unit can take. */
const maxUnitBytes = 3;

/** The rules that no keyword calls, most of which look at the start of a text alone. */
export class HeadRules {
  /** By their index. */
  readonly indices: readonly number[];
  /** How many bytes at the start of a text decide what they find; -1: there are no such rules. */
  readonly decidingBytes: number;
  readonly #heads: readonly { readonly regExp: RegExp; readonly length: number }[];

  constructor(rules: readonly Rule[], probes: ProbeTable) {
    const called = new Set(probes.ruleIndices);
    this.indices = [...rules.keys()].filter((rule) => !called.has(rule) && rules[rule]!.pattern !== null);
    const own = this.indices.map((index) => rules[index]!);
    this.decidingBytes = Math.max(-1, ...own.map((rule) => decidingHead(rule, maxUnitBytes)));
    this.#heads = own.map((rule) => ({ regExp: regExpOf(rule.pattern!), length: decidingHead(rule, 1) }));
  }

  /** Whether one of them may find something in a text. No is certain: of most texts the first few bytes tell. */
  mayMatch(bytes: Buffer, at: number, length: number): boolean {
    return this.#heads.some(({ regExp, length: headLength }) => {
      const size = Math.min(headLength, length);
      if (headLength === Infinity || !isAscii(bytes, at, at + size)) {
        return true;
      }
      regExp.lastIndex = 0;
      return regExp.test(bytes.toString('latin1', at, at + size));
    });
  }
}

function isAscii(bytes: Buffer, start: number, end: number): boolean {
  let all = 0;
  for (let at = start; at < end; at++) {
    all |= bytes[at]!;
  }
  return all < 0x80;
}
