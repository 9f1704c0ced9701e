import { fieldOf } from './fields.ts';
import type { Machine } from './machine.ts';
import {
  isPrimitive,
  isUnknown,
  textOf,
  unknown,
  type FieldLabel,
  type FunctionValue,
  type Value,
} from './value.ts';

/** Events that mean nothing but that a page is there. */
const ready = /^(?:DOMContentLoaded|load|ready|readystatechange|pageshow)$/;

export function functionsIn(args: readonly Value[]): readonly FunctionValue[] {
  return args.filter((value): value is FunctionValue => !isPrimitive(value) && value.kind === 'function');
}

/** Has a handler called when the script has ended, with an event of the element. */
export function listen(target: Value, args: readonly Value[], machine: Machine): void {
  const type = textOf(args[0]) ?? '';
  const selector = typeof args[1] === 'string' ? fieldOf(args[1]) : null;
  const own: FieldLabel | null = isUnknown(target) ? target.of : null;
  handle(type, selector ?? own, target, functionsIn(args), machine);
}

/** An `on…` property that takes a function. */
export function listenByProperty(target: Value, type: string, fn: FunctionValue, machine: Machine): void {
  handle(type, isUnknown(target) ? target.of : null, target, [fn], machine);
}

function handle(
  type: string,
  of: FieldLabel | null,
  target: Value,
  functions: readonly FunctionValue[],
  machine: Machine,
): void {
  if (!ready.test(type)) {
    machine.note({ kind: 'listen', type: type.slice(0, 60), of });
  }
  const isTyping = /key|input|change|blur|focus|submit|paste|click|mouse|touch/i.test(type);
  // The page itself is told of what is typed anywhere.
  const isAnywhere =
    isUnknown(target) && /^(?:window|document|document\.(?:body|documentElement))$/.test(target.path);
  const about = of ?? (isTyping ? (isAnywhere ? 'form' : 'field') : null);
  const event = unknown(undefined, { path: 'event', of: about });
  const self =
    isUnknown(target) && about !== null ? unknown(target.labels, { path: 'element', of: about }) : target;
  functions.forEach((fn) => machine.callLater(fn, self, [event]));
}
