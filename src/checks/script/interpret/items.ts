import { isPrimitive, labelsOf, unknown, type Value } from './value.ts';

/** How many items of a list are gone through; those of more are alike. */
const maxItems = 20_000;

/** What `for … of` goes through. Of what is not known: one item of the same kind. */
export function valuesOf(list: Value): readonly Value[] {
  if (typeof list === 'string') {
    return Array.from(list);
  }
  if (isPrimitive(list)) {
    return [];
  }
  if (list.kind === 'array') {
    return list.items.slice(0, maxItems);
  }
  return [unknown(labelsOf(list), list.kind === 'unknown' ? { of: list.of, path: 'element' } : {})];
}

/** What `for … in` goes through. */
export function keysOf(list: Value): readonly Value[] {
  if (isPrimitive(list)) {
    return [];
  }
  if (list.kind === 'array') {
    return list.items.map((_, index) => String(index));
  }
  return list.kind === 'unknown' ? [unknown()] : [...list.props.keys()];
}
