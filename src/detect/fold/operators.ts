import { type Value, isText, joinedText } from './value.ts';
import { signOf } from './tokens.ts';

/** The binary operators that are followed, and how tightly they bind. */
const levels: ReadonlyMap<number, number> = new Map(
  (
    [
      ['|', 1],
      ['^', 2],
      ['&', 3],
      ['<<', 4],
      ['>>', 4],
      ['>>>', 4],
      ['+', 5],
      ['-', 5],
      ['*', 6],
      ['/', 6],
      ['%', 6],
    ] as const
  ).map(([text, level]) => [signOf(text), level]),
);

export const plus = signOf('+');

/** How tightly an operator binds; 0: it is none that is followed. */
export function levelOf(sign: number): number {
  return levels.get(sign) ?? 0;
}

/** What an operator other than `+` gives. */
export function calculated(sign: number, left: Value, right: Value): Value {
  if (typeof left !== 'number' || typeof right !== 'number') {
    return null;
  }
  switch (sign) {
    case signOf('|'):
      return left | right;
    case signOf('^'):
      return left ^ right;
    case signOf('&'):
      return left & right;
    case signOf('<<'):
      return left << right;
    case signOf('>>'):
      return left >> right;
    case signOf('>>>'):
      return left >>> right;
    case signOf('-'):
      return left - right;
    case signOf('*'):
      return left * right;
    case signOf('/'):
      return left / right;
    default:
      return left % right;
  }
}

/** What values joined by `+` give, from left to right: numbers are added until the first text. */
export function sum(values: readonly Value[]): Value {
  const first = values.findIndex(isText);
  const head = first === -1 ? values : values.slice(0, first);
  const total = head.every((value) => typeof value === 'number')
    ? head.reduce((all, value) => all + value, 0)
    : null;
  if (first === -1) {
    return total;
  }
  const rest = values.slice(first);
  return joinedText(first === 0 ? rest : [total, ...rest]);
}
