import { highByte, rejecting, shapeAfter } from '../../model/automaton.ts';
import type { Automaton } from '../../model/shape.ts';
import { classRuns, digit } from './class-runs.ts';
import type { Literal } from './literals.ts';

const anyByte = 0xffff_ffff;

/** Which bytes may stand beside a keyword: a bit for each eight of them. */
export interface Neighbours {
  readonly precede: number;
  readonly follow: number;
}

/** What the shapes of a keyword's probes let stand beside it. */
export function neighboursOf({ bytes, probes }: Literal): Neighbours {
  let [precede, follow] = [0, 0];
  for (const { before, after } of probes) {
    precede |= firstBytes(before);
    follow |= bytes.length < shapeAfter ? firstBytes(after) : anyByte;
  }
  return { precede: precede >>> 0, follow: follow >>> 0 };
}

const known = new WeakMap<Automaton, number>();

/** The bytes that an automaton does not reject at once; null accepts anything. */
function firstBytes(automaton: Automaton | null): number {
  if (automaton === null) {
    return anyByte;
  }
  const bytes = known.get(automaton) ?? bytesOf(automaton);
  known.set(automaton, bytes);
  return bytes;
}

function bytesOf(automaton: Automaton): number {
  let bits = 0;
  for (const { first, last, group } of classRuns(automaton)) {
    if (digit(automaton.moves, 1 + group) !== rejecting) {
      // The byte above ASCII stands for all others.
      bits |= bitsOf(first, last === highByte ? 255 : last);
    }
  }
  return bits;
}

/** A bit for each eight bytes of which some are in a run. */
function bitsOf(first: number, last: number): number {
  let bits = 0;
  for (let eight = first >> 3; eight <= last >> 3; eight++) {
    bits |= 1 << eight;
  }
  return bits;
}
