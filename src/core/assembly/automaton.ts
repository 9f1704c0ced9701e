import { firstState, highByte, zero } from '../../model/automaton';
import { classesAt, movesAt, widthField } from '../sieve-layout';

/** What an automaton says of the bytes that it was given, when it neither accepts nor rejects: more would tell. */
export const undecided: u32 = firstState;

/** Follows an automaton over the bytes from one place to another, which may lie before it: accepting, rejecting or undecided. */
export function follow(automaton: usize, from: usize, step: isize, to: usize, isTextEnd: bool): u32 {
  const first: u32 = zero + firstState;
  const width = load<u32>(automaton, widthField);
  // Where the moves of state 0 would stand, were states numbered as their characters are.
  const moves = automaton + movesAt - first * width;
  let state = first;
  for (let at = from; at != to; at += step) {
    const group = load<u8>(automaton + min<u32>(load<u8>(at), highByte), classesAt);
    state = load<u8>(moves + state * width + group, 1);
    if (state < first) {
      return state - zero;
    }
  }
  return isTextEnd ? load<u8>(moves + state * width) - zero : undecided;
}
