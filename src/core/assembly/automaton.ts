import { firstState, highByte, zero } from '../../model/automaton';
import { classesAt, movesAt, widthField } from '../sieve-layout';

/** What an automaton says of the bytes that it was given, when it neither accepts nor rejects: more would tell. */
export const undecided: u32 = firstState;

/** Follows an automaton over the bytes from one place to another, which may lie before it: accepting, rejecting or undecided. */
export function follow(automaton: usize, from: usize, step: isize, to: usize, isTextEnd: bool): u32 {
  const width = load<u32>(automaton, widthField);
  let state = <u32>firstState;
  for (let at = from; at != to; at += step) {
    const group = load<u8>(automaton + min<u32>(load<u8>(at), highByte), classesAt);
    state = moveOf(automaton, (state - firstState) * width + 1 + group);
    if (state < <u32>firstState) {
      return state;
    }
  }
  return isTextEnd ? moveOf(automaton, (state - firstState) * width) : undecided;
}

function moveOf(automaton: usize, index: u32): u32 {
  return <u32>load<u8>(automaton + index, movesAt) - zero;
}
