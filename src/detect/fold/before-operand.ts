import { nameOf } from './name.ts';
import * as token from './tokens.ts';
import { signOf, type Tokens } from './tokens.ts';

/** Words behind which an operand follows, or a statement. */
export const beforeOperand: ReadonlySet<number> = new Set(
  'return typeof case in of delete void throw new else do instanceof yield await default extends import export from as'
    .split(' ')
    .map(nameOf),
);

/** Words whose parentheses hold a condition rather than arguments. */
export const beforeCondition: ReadonlySet<number> = new Set(
  'if while for with switch'.split(' ').map(nameOf),
);

/** Signs behind which no operand follows. */
const behindOperand: ReadonlySet<number> = new Set([']', '.', '?.', '++', '--'].map(signOf));
const closeParenthesis = signOf(')');

/** Whether an operand or a statement may follow a token, so that a slash behind it opens a pattern. */
export function isBeforeOperand(tokens: Tokens, index: number): boolean {
  if (index < 0) {
    return true;
  }
  const kind = tokens.kinds[index];
  const code = tokens.codes[index]!;
  if (kind === token.word) {
    return beforeOperand.has(code);
  }
  if (kind !== token.sign) {
    return kind === token.templateHead || kind === token.templateMiddle;
  }
  if (code === closeParenthesis) {
    const opening = tokens.partners[index]!;
    return (
      opening > 0 &&
      tokens.kinds[opening - 1] === token.word &&
      beforeCondition.has(tokens.codes[opening - 1]!)
    );
  }
  return !behindOperand.has(code);
}
