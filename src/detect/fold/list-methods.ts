import { isList, isText, joinedText, type List, listOf, literalText, type Value } from './value.ts';

/** Whether a method of a list that takes no function gives something that may be known. */
export function isListMethod(name: string): boolean {
  return /^(?:join|reverse|toReversed|concat|slice|at|flat|toString)$/.test(name);
}

/** What a method of a list gives. */
export function callList(list: List, name: string, args: readonly Value[]): Value {
  const { items } = list;
  const [first, second] = args;
  switch (name) {
    case 'join':
      return joined(items, first);
    case 'toString':
      return joined(items, literalText(','));
    case 'reverse':
    case 'toReversed':
      // An expression may be read twice: what it names stays as it is.
      return listOf(items.toReversed());
    case 'concat':
      return listOf([...items, ...flat(args)]);
    case 'flat':
      return listOf(flat(items));
    case 'slice':
      return listOf(items.slice(numberOr(first, 0), typeof second === 'number' ? second : undefined));
    case 'at':
      return items.at(numberOr(first, 0)) ?? null;
    default:
      return null;
  }
}

function numberOr(value: Value | undefined, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

function flat(values: readonly Value[]): Value[] {
  return values.flatMap((value) => (isList(value) ? value.items : [value]));
}

function joined(items: readonly Value[], separator: Value | undefined): Value {
  const between = separator === undefined ? literalText(',') : separator;
  if (!isText(between) || !between.isWhole) {
    return null;
  }
  return joinedText(
    between.text === '' ? items : items.flatMap((item, index) => (index === 0 ? [item] : [between, item])),
  );
}
