import type { Machine } from './machine.ts';
import { truthOf } from './operators.ts';
import {
  arrayOf,
  isPrimitive,
  labelsOf,
  piecesOf,
  textOf,
  textWithHoles,
  unknown,
  type ArrayValue,
  type FunctionValue,
  type Value,
} from './value.ts';

/** What a method of a list gives. */
export function callArray(list: ArrayValue, name: string, args: readonly Value[], machine: Machine): Value {
  machine.spend(1 + args.length + (list.items.length >>> 2));
  machine.checkLength(list.items.length);
  const [first] = args;
  if (!isPrimitive(first) && first !== undefined && first.kind === 'function') {
    return callWithFunction(list, name, first, args, machine);
  }
  const numbers = args.map((argument) => Number(textOf(argument) ?? Number.NaN));
  const [start = 0, end] = numbers;
  const { items } = list;
  switch (name) {
    case 'push':
      items.push(...args);
      return items.length;
    case 'unshift':
      items.unshift(...args);
      return items.length;
    case 'pop':
      return items.pop();
    case 'shift':
      return items.shift();
    case 'reverse':
      items.reverse();
      return list;
    case 'slice':
      return arrayOf(items.slice(start, end));
    case 'splice':
      return arrayOf(items.splice(start, args.length < 2 ? items.length : (end ?? 0), ...args.slice(2)));
    case 'concat':
      return arrayOf([...items, ...flat(args)]);
    case 'join':
    case 'toString':
      return joined(items, name === 'join' && first !== undefined ? piecesOf(first) : ',', machine);
    case 'indexOf':
      return items.some((item) => !isPrimitive(item) && item.kind === 'unknown')
        ? unknown()
        : items.indexOf(first);
    case 'includes':
      return !isPrimitive(first) && first?.kind === 'unknown'
        ? unknown(labelsOf(first))
        : items.includes(first);
    case 'at':
      return items.at(start);
    case 'fill':
      items.fill(first);
      return list;
    case 'sort':
      return list;
    case 'flat':
      return arrayOf(flat(items));
    case 'keys':
      return arrayOf(items.map((_, index) => index));
    case 'entries':
      return arrayOf(items.map((item, index) => arrayOf([index, item])));
    case 'values':
      return arrayOf([...items]);
    default:
      return unknown(labelsOf(list, ...args));
  }
}

/** Lists in it give way to their items, one level deep. */
function flat(values: readonly Value[]): Value[] {
  return values.flatMap((value) => (!isPrimitive(value) && value.kind === 'array' ? value.items : [value]));
}

function joined(items: readonly Value[], separator: string, machine: Machine): Value {
  machine.spend(items.length);
  const text = items
    .map((item) => (item === null || item === undefined ? '' : piecesOf(item)))
    .join(separator);
  machine.checkLength(text.length);
  return textWithHoles(text, labelsOf(...items));
}

function callWithFunction(
  list: ArrayValue,
  name: string,
  fn: FunctionValue,
  args: readonly Value[],
  machine: Machine,
): Value {
  const each = (item: Value, index: number): Value => machine.call(fn, args[1], [item, index, list]);
  const items = [...list.items];
  switch (name) {
    case 'map':
      return arrayOf(items.map(each));
    case 'flatMap':
      return arrayOf(flat(items.map(each)));
    case 'filter':
      return arrayOf(items.filter((item, index) => truthOf(each(item, index)) !== false));
    case 'forEach':
      items.forEach(each);
      return undefined;
    case 'find':
      return items.find((item, index) => truthOf(each(item, index)) !== false);
    case 'findIndex':
      return items.findIndex((item, index) => truthOf(each(item, index)) !== false);
    case 'some':
    case 'every': {
      const truths = new Set(items.map((item, index) => truthOf(each(item, index))));
      const decided = truths.has(null) ? null : truths.has(name === 'some');
      return decided === null ? unknown(labelsOf(list)) : name === 'some' ? decided : !decided;
    }
    case 'reduce':
    case 'reduceRight': {
      const ordered = name === 'reduce' ? items : items.toReversed();
      let result = args.length > 1 ? args[1] : ordered.shift();
      ordered.forEach((item, index) => {
        result = machine.call(fn, undefined, [result, item, index, list]);
      });
      return result;
    }
    case 'sort':
      return sorted(list, fn, machine);
    default:
      return arrayOf(items.map(each));
  }
}

function sorted(list: ArrayValue, fn: FunctionValue, machine: Machine): Value {
  list.items.sort((a, b) => {
    const order = textOf(machine.call(fn, undefined, [a, b]));
    return order === null || Number.isNaN(Number(order)) ? 0 : Number(order);
  });
  return list;
}
