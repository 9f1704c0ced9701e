import type { Machine } from './machine.ts';
import { noteComparison } from './operators.ts';
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

/** Longer texts, and patterns with a repeat in a repeat, might keep this thread for ever. */
const maxText = 300_000;
const nestedRepeat = /[+*}]\??\)(?:[+*]|\{\d)/;

function regExpOf({ source, flags }: PatternValue, text: string, machine: Machine): RegExp | null {
  machine.spend(1 + (text.length >>> 4));
  if (text.length > maxText || source.length > 2000 || nestedRepeat.test(source)) {
    return null;
  }
  try {
    return new RegExp(source, flags.replaceAll(/[^dgimsuvy]/g, ''));
  } catch {
    return null;
  }
}

export function pattern(source: string, flags: string): PatternValue {
  return { kind: 'pattern', source, flags, props: new Map([['lastIndex', 0]]) };
}

export function replacePattern(text: string, found: PatternValue, by: Value, machine: Machine): Value {
  const regExp = regExpOf(found, text, machine);
  if (regExp === null) {
    return unknown();
  }
  if (!isPrimitive(by) && by.kind === 'function') {
    const made: Value[] = [];
    const replaced = text.replace(regExp, (...groups: readonly (string | number | undefined | object)[]) => {
      const args = groups.map((group) => (typeof group === 'object' ? undefined : group));
      const value = machine.call(by, undefined, args);
      made.push(value);
      return piecesOf(value);
    });
    machine.checkLength(replaced.length);
    return textWithHoles(replaced, labelsOf(...made));
  }
  const known = textOf(by);
  const replaced = known === null ? text.replace(regExp, () => piecesOf(by)) : text.replace(regExp, known);
  machine.checkLength(replaced.length);
  return textWithHoles(replaced, labelsOf(by));
}

export function matchPattern(text: string, found: PatternValue, isAll: boolean, machine: Machine): Value {
  const regExp = regExpOf(found, text, machine);
  if (regExp === null) {
    return unknown();
  }
  if (isAll && regExp.global) {
    return arrayOf(Array.from(text.matchAll(regExp), (match) => arrayOf([...match])));
  }
  const match = text.match(regExp);
  machine.spend(match?.length ?? 0);
  return match === null ? null : arrayOf([...match]);
}

export function splitPattern(text: string, found: PatternValue, machine: Machine): Value {
  const regExp = regExpOf(found, text, machine);
  if (regExp === null) {
    return unknown();
  }
  const parts = text.split(regExp);
  machine.spend(parts.length);
  return arrayOf(parts);
}

export function searchPattern(text: string, found: PatternValue, machine: Machine): Value {
  const regExp = regExpOf(found, text, machine);
  return regExp === null ? unknown() : text.search(regExp);
}

/** `test` and `exec`, which go on where the last match ended. */
export function callPattern(
  self: PatternValue,
  name: string,
  args: readonly Value[],
  machine: Machine,
): Value {
  const [subject] = args;
  if (name === 'toString') {
    return `/${self.source}/${self.flags}`;
  }
  if (name !== 'test' && name !== 'exec') {
    return unknown(labelsOf(...args));
  }
  const text = subject === undefined ? null : textOf(subject);
  if (text === null) {
    noteComparison('===', subject, self.source, machine);
    return unknown(labelsOf(subject));
  }
  const regExp = regExpOf(self, text, machine);
  if (regExp === null) {
    return unknown();
  }
  regExp.lastIndex = Number(textOf(self.props.get('lastIndex')) ?? 0);
  const match = regExp.exec(text);
  self.props.set('lastIndex', regExp.lastIndex);
  if (name === 'test') {
    return match !== null;
  }
  return match === null
    ? null
    : { kind: 'array', items: [...match], props: new Map([['index', match.index]]) };
}
