import { accepting, firstState, highByte, zero } from '../../model/automaton';
import { classesAt, movesAt, widthField } from '../sieve-layout';

/**
 * Whether an automaton lets through the bytes from one place to another, which may lie before it.
 *
 * What it has not rejected by then passes, but where the text ends there it must accept.
 */
export function follows(automaton: usize, from: usize, step: isize, to: usize, isTextEnd: bool): bool {
  const width = load<u32>(automaton, widthField);
  let state = <u32>firstState;
  for (let at = from; at != to; at += step) {
    const group = load<u8>(automaton + min<u32>(load<u8>(at), highByte), classesAt);
    state = moveOf(automaton, (state - firstState) * width + 1 + group);
    if (state <= <u32>accepting) {
      return state == <u32>accepting;
    }
  }
  return !isTextEnd || moveOf(automaton, (state - firstState) * width) == <u32>accepting;
}

function moveOf(automaton: usize, index: u32): u32 {
  return <u32>load<u8>(automaton + index, movesAt) - zero;
}
