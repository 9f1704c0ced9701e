import { shapeAfter } from '../../model/automaton.ts';
import type { Rule } from '../../model/rule.ts';
import type { Automaton } from '../../model/shape.ts';

/** A keyword with all probes that it is of. */
export interface Literal {
  readonly bytes: Uint8Array;
  readonly probes: readonly LiteralProbe[];
}

/** A probe by its number, and what must stand around it; null: anything may. */
interface LiteralProbe {
  readonly number: number;
  readonly before: Automaton | null;
  readonly after: Automaton | null;
  /** Whether matches end within reach of the shape, where each character is a byte. */
  readonly endsWithin: boolean;
}

/** The keywords of all rules that have a pattern, each once. */
export function literalsOf(rules: readonly Rule[]): readonly Literal[] {
  const byKeyword = new Map<string, GrowingLiteral>();
  let number = 0;
  for (const rule of rules) {
    if (rule.pattern !== null) {
      const around = surroundings(rule);
      // What follows a match may have to be seen too.
      const endsWithin = (rule.pattern.maxLength ?? Infinity) < shapeAfter;
      for (const keyword of new Set(rule.keywords)) {
        const literal = byKeyword.get(keyword) ?? emptyLiteral(keyword);
        byKeyword.set(keyword, literal);
        literal.probes.push({ number: number++, endsWithin, ...(around.get(keyword) ?? anything) });
      }
    }
  }
  return [...byKeyword.values()];
}

interface GrowingLiteral extends Literal {
  readonly probes: LiteralProbe[];
}

function emptyLiteral(keyword: string): GrowingLiteral {
  return { bytes: Buffer.from(keyword), probes: [] };
}

type Surroundings = Pick<LiteralProbe, 'before' | 'after'>;

const anything: Surroundings = { before: null, after: null };

function surroundings({ shape }: Rule): ReadonlyMap<string, Surroundings> {
  const found = new Map<string, Surroundings>();
  for (const [keyword, before, after] of shape?.around ?? []) {
    found.set(keyword, {
      before: before === null ? null : (shape?.automata[before] ?? null),
      after: after === null ? null : (shape?.automata[after] ?? null),
    });
  }
  return found;
}
