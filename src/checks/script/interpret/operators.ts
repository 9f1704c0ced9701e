import { fieldOf, isCardPattern } from './fields.ts';
import type { Machine } from './machine.ts';
import {
  fieldLabels,
  isPrimitive,
  isUnknown,
  labelsOf,
  piecesOf,
  type Label,
  type Primitive,
  textOf,
  textWithHoles,
  unknown,
  type Value,
} from './value.ts';

/** A value as the operators see it: objects have become text; undefined: it is not known. */
function primitiveOf(value: Value): { readonly known: Primitive } | null {
  if (isPrimitive(value)) {
    return { known: value };
  }
  const text = value.kind === 'unknown' ? null : textOf(value);
  return text === null ? null : { known: text };
}

/** What a binary operator gives. */
export function binary(operator: string, left: Value, right: Value, machine: Machine): Value {
  const a = primitiveOf(left);
  const b = primitiveOf(right);
  if (operator === '+') {
    return sum(left, right, a?.known, b?.known, a !== null && b !== null, machine);
  }
  if (/^(?:===?|!==?)$/.test(operator)) {
    return equality(operator, left, right, machine);
  }
  if (a === null || b === null) {
    noteComparison(operator, left, right, machine);
    return unknown(labelsOf(left, right));
  }
  return arithmetic(operator, a.known, b.known);
}

function sum(
  left: Value,
  right: Value,
  a: Primitive,
  b: Primitive,
  areKnown: boolean,
  machine: Machine,
): Value {
  if (areKnown && typeof a !== 'string' && typeof b !== 'string') {
    return Number(a) + Number(b);
  }
  const text = piecesOf(left) + piecesOf(right);
  machine.checkLength(text.length);
  return areKnown ? text : textWithHoles(text, labelsOf(left, right));
}

function equality(operator: string, left: Value, right: Value, machine: Machine): Value {
  if (isUnknown(left) || isUnknown(right)) {
    noteComparison(operator, left, right, machine);
    return unknown(labelsOf(left, right));
  }
  const isStrict = operator.length === 3;
  const areSame =
    isPrimitive(left) && isPrimitive(right)
      ? isStrict
        ? left === right
        : // eslint-disable-next-line eqeqeq -- the operator of the script that is followed
          left == right
      : left === right || (!isStrict && textOf(left) !== null && textOf(left) === textOf(right));
  return operator.startsWith('!') ? !areSame : areSame;
}

function arithmetic(operator: string, left: Primitive, right: Primitive): Value {
  const [a, b] = [Number(left), Number(right)];
  const areTexts = typeof left === 'string' && typeof right === 'string';
  switch (operator) {
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    case '**':
      return a ** b;
    case '<<':
      return a << b;
    case '>>':
      return a >> b;
    case '>>>':
      return a >>> b;
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    case '&':
      return a & b;
    case '<':
      return areTexts ? left < right : a < b;
    case '<=':
      return areTexts ? left <= right : a <= b;
    case '>':
      return areTexts ? left > right : a > b;
    case '>=':
      return areTexts ? left >= right : a >= b;
    default:
      return unknown();
  }
}

/** What a unary operator gives. */
export function unary(operator: string, value: Value): Value {
  const primitive = primitiveOf(value);
  switch (operator) {
    case '!': {
      const truth = truthOf(value);
      return truth === null ? unknown(labelsOf(value)) : !truth;
    }
    case 'typeof':
      return typeOf(value);
    case 'void':
      return undefined;
    case '-':
      return primitive === null ? unknown(labelsOf(value)) : -Number(primitive.known);
    case '+':
      return primitive === null ? unknown(labelsOf(value)) : Number(primitive.known);
    case '~':
      return primitive === null ? unknown(labelsOf(value)) : ~Number(primitive.known);
    default:
      return true;
  }
}

function typeOf(value: Value): Value {
  if (isPrimitive(value)) {
    return value === null ? 'object' : typeof value;
  }
  if (value.kind === 'unknown') {
    return unknown(value.labels);
  }
  return value.kind === 'function' ? 'function' : 'object';
}

/** Whether a value counts as true; null: it is not known. */
export function truthOf(value: Value): boolean | null {
  return isPrimitive(value) ? Boolean(value) : value.kind === 'unknown' ? null : true;
}

const gates: readonly Label[] = [
  'location',
  'referrer',
  'agent',
  'cookie',
  'storage',
  'size',
  'time',
  'random',
];

/** Records that a script asks something about its surroundings, with what it compares. */
export function noteComparison(operator: string, left: Value, right: Value, machine: Machine): void {
  const labels = labelsOf(left, right);
  const other = [left, right].map(textOf).find((text) => text !== null) ?? '';
  for (const label of gates) {
    if (labels.has(label)) {
      const isDevtools =
        label === 'size' && operator !== '===' && Number(other) >= 50 && Number(other) <= 400;
      machine.note({ kind: 'gate', on: isDevtools ? 'devtools' : label, with: other.slice(0, 200) });
    }
  }
  if (isCardPattern(other) && fieldLabels.some((label) => labels.has(label))) {
    machine.note({ kind: 'seek', of: 'card', with: other.slice(0, 200) });
  }
  const field = fieldOf(other);
  if (labels.size === 0 && (field === 'card' || field === 'login') && other.length > 2) {
    machine.note({ kind: 'seek', of: field, with: other.slice(0, 200) });
  }
}

/** Both of two values, of which one is taken for a reason that is not known. */
export function either(left: Value, right: Value): Value {
  if (left === right) {
    return left;
  }
  if (!isPrimitive(left) && left.kind !== 'unknown' && (isPrimitive(right) || right.kind === 'unknown')) {
    return left;
  }
  if (!isPrimitive(right) && right.kind !== 'unknown' && (isPrimitive(left) || left.kind === 'unknown')) {
    return right;
  }
  const labels = labelsOf(left, right);
  const told = [left, right].find(
    (value) => typeof value === 'string' || (isUnknown(value) && value.text !== null),
  );
  if (labels.size === 0 && told !== undefined && isPrimitive(left) && isPrimitive(right)) {
    return unknown(labels, { text: piecesOf(told) });
  }
  const named = [left, right].find(isUnknown);
  return unknown(labels, {
    text: told === undefined ? null : piecesOf(told),
    path: named?.path ?? '',
    of: named?.of ?? null,
  });
}

/** The items of a list that is known. */
export function itemsOf(value: Value): Value[] | null {
  if (typeof value === 'string') {
    return Array.from(value);
  }
  return !isPrimitive(value) && value.kind === 'array' ? value.items : null;
}
