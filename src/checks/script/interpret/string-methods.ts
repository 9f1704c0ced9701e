import type { Machine } from './machine.ts';
import { noteComparison } from './operators.ts';
import { matchPattern, replacePattern, searchPattern, splitPattern } from './pattern-methods.ts';
import {
  arrayOf,
  isPrimitive,
  labelsOf,
  piecesOf,
  textOf,
  textWithHoles,
  unknown,
  type PatternValue,
  type Value,
} from './value.ts';

/** What a method of a text that is known gives; arguments that are not known make the result unknown. */
export function callString(text: string, name: string, args: readonly Value[], machine: Machine): Value {
  machine.checkLength(text.length);
  const [first, second] = args;
  const pattern = first !== undefined && !isPrimitive(first) && first.kind === 'pattern' ? first : null;
  if (pattern !== null) {
    return callWithPattern(text, name, pattern, second, machine);
  }
  if (name === 'concat') {
    return textWithHoles([text, ...args.map((value) => piecesOf(value))].join(''), labelsOf(...args));
  }
  if ((name === 'replace' || name === 'replaceAll') && second !== undefined && !isPrimitive(second)) {
    const found = textOf(first) ?? '';
    const made = second.kind === 'function' ? machine.call(second, undefined, [found]) : second;
    return textWithHoles(
      text.replace(found, () => piecesOf(made)),
      labelsOf(made),
    );
  }
  const known = args.map((argument) => (argument === undefined ? undefined : textOf(argument)));
  if (known.includes(null)) {
    noteComparison(name, text, first, machine);
    return unknown(labelsOf(...args));
  }
  return plainMethod(
    text,
    name,
    known.map((argument) => argument ?? undefined),
    machine,
  );
}

function callWithPattern(
  text: string,
  name: string,
  pattern: PatternValue,
  second: Value,
  machine: Machine,
): Value {
  switch (name) {
    case 'replace':
    case 'replaceAll':
      return replacePattern(text, pattern, second, machine);
    case 'match':
    case 'matchAll':
      return matchPattern(text, pattern, name === 'matchAll', machine);
    case 'split':
      return splitPattern(text, pattern, machine);
    case 'search':
      return searchPattern(text, pattern, machine);
    default:
      return unknown();
  }
}

/** A method with arguments that are known, as texts: numbers read them as numbers. */
function plainMethod(
  text: string,
  name: string,
  args: readonly (string | undefined)[],
  machine: Machine,
): Value {
  const [a = '', b] = args;
  const numbers = args.map((argument) => (argument === undefined ? undefined : Number(argument)));
  const [first = 0, last] = numbers;
  switch (name) {
    case 'charAt':
      return text.charAt(first);
    case 'charCodeAt':
      return text.charCodeAt(first);
    case 'codePointAt':
      return text.codePointAt(first);
    case 'at':
      return text.at(first);
    case 'slice':
      return text.slice(first, last);
    case 'substring':
      return text.substring(first, last);
    case 'substr':
      return text.slice(
        first,
        last === undefined ? undefined : first < 0 ? first + last || undefined : first + last,
      );
    case 'indexOf':
      return text.indexOf(a, b === undefined ? 0 : Number(b));
    case 'lastIndexOf':
      return text.lastIndexOf(a);
    case 'includes':
      return text.includes(a);
    case 'startsWith':
      return text.startsWith(a);
    case 'endsWith':
      return text.endsWith(a);
    case 'split': {
      const parts = args[0] === undefined ? [text] : text.split(a);
      machine.spend(parts.length);
      return arrayOf(parts);
    }
    case 'replace':
      return text.replace(a, () => b ?? 'undefined');
    case 'replaceAll':
      return text.replaceAll(a, () => b ?? 'undefined');
    case 'repeat':
      machine.checkLength(text.length * Math.max(0, first));
      return text.repeat(Math.max(0, Number.isFinite(first) ? first : 0));
    case 'padStart':
      machine.checkLength(first);
      return text.padStart(first, b ?? ' ');
    case 'padEnd':
      machine.checkLength(first);
      return text.padEnd(first, b ?? ' ');
    case 'toLowerCase':
    case 'toLocaleLowerCase':
      return text.toLowerCase();
    case 'toUpperCase':
    case 'toLocaleUpperCase':
      return text.toUpperCase();
    case 'trim':
      return text.trim();
    case 'toString':
    case 'valueOf':
    case 'normalize':
      return text;
    case 'localeCompare':
      return text < a ? -1 : text > a ? 1 : 0;
    case 'match':
      return text.includes(a) ? arrayOf([a]) : null;
    case 'search':
      return text.indexOf(a);
    default:
      return unknown();
  }
}
