import { highByte, rejecting, shapeAfter, zero } from '../../model/automaton.ts';
import type { Automaton } from '../../model/shape.ts';
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

function bytesOf({ classes, moves }: Automaton): number {
  let bits = 0;
  let byte = 0;
  for (let run = 0; run < classes.length; run += 3) {
    const last = digit(classes, run) * 16 + digit(classes, run + 1);
    if (digit(moves, 1 + digit(classes, run + 2)) !== rejecting) {
      // The byte above ASCII stands for all others.
      bits |= bitsOf(byte, last === highByte ? 255 : last);
    }
    byte = last + 1;
  }
  return bits;
}

function digit(text: string, index: number): number {
  return text.charCodeAt(index) - zero;
}

/** A bit for each eight bytes of which some are in a run. */
function bitsOf(first: number, last: number): number {
  let bits = 0;
  for (let eight = first >> 3; eight <= last >> 3; eight++) {
    bits |= 1 << eight;
  }
  return bits;
}
