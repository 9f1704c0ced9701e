import { callArray } from './array-methods.ts';
import { construct } from './constructors.ts';
import { callUnknown } from './host-calls.ts';
import { callMade } from './made-methods.ts';
import type { Machine } from './machine.ts';
import { callPattern } from './pattern-methods.ts';
import { getProperty } from './property.ts';
import { callString } from './string-methods.ts';
import {
  isPrimitive,
  isUnknown,
  labelsOf,
  piecesOf,
  textOf,
  unknown,
  type FunctionValue,
  type Value,
} from './value.ts';

/** Calls `target[name](...args)`. */
export function callMethod(target: Value, name: Value, args: readonly Value[], machine: Machine): Value {
  const key = textOf(name);
  const own = getProperty(target, name, machine);
  if (!isPrimitive(own) && own !== undefined && own.kind === 'function') {
    return machine.call(own, target, args);
  }
  if (key === null) {
    return unknown(labelsOf(target, ...args));
  }
  if (isUnknown(target) && isUnknown(own) && own.path === key && target.path !== 'window') {
    return callValue(own, target, args, machine);
  }
  return callBuiltin(target, key, args, machine);
}

function callBuiltin(target: Value, name: string, args: readonly Value[], machine: Machine): Value {
  if (typeof target === 'string') {
    return callString(target, name, args, machine);
  }
  if (typeof target === 'number' && name === 'toString') {
    return numberText(target, args);
  }
  if (isPrimitive(target)) {
    return name === 'toString' ? String(target) : unknown(labelsOf(...args));
  }
  switch (target.kind) {
    case 'array':
      return callArray(target, name, args, machine);
    case 'pattern':
      return callPattern(target, name, args, machine);
    case 'made':
      return callMade(target, name, args, machine);
    case 'function':
      return callFunctionMethod(target, name, args, machine);
    case 'unknown':
      return callOfUnknown(target.path, target, name, args, machine);
    case 'object':
      return callObject(target.props, target, name, args);
  }
}

function numberText(value: number, [radix]: readonly Value[]): Value {
  const base = radix === undefined ? 10 : Number(textOf(radix));
  return base >= 2 && base <= 36 ? value.toString(base) : String(value);
}

function callObject(props: Map<string, Value>, target: Value, name: string, args: readonly Value[]): Value {
  const [key, value] = args;
  switch (name) {
    case 'hasOwnProperty':
      return props.has(piecesOf(key));
    case 'toString':
      return piecesOf(target);
    case 'valueOf':
      return target;
    case 'set':
      props.set(piecesOf(key), value);
      return target;
    case 'get':
      return props.get(piecesOf(key));
    case 'has':
      return props.has(piecesOf(key));
    default:
      return unknown(labelsOf(target, ...args));
  }
}

function callFunctionMethod(
  target: FunctionValue,
  name: string,
  args: readonly Value[],
  machine: Machine,
): Value {
  const [self, list] = args;
  switch (name) {
    case 'call':
      return machine.call(target, self, args.slice(1));
    case 'apply':
      return machine.call(target, self, !isPrimitive(list) && list?.kind === 'array' ? list.items : []);
    case 'bind': {
      const bound = {
        ...target,
        self: { value: self },
        boundArguments: args.slice(1),
        calls: 0,
        active: 0,
        blindCalls: 0,
      };
      target.calls += 1;
      return bound;
    }
    case 'toString':
      return piecesOf(target);
    case 'constructor':
      machine.run(piecesOf(args.at(-1)), 'Function');
      return unknown(undefined, { path: args.at(-1) === 'return this' ? 'window-function' : '' });
    default:
      return unknown();
  }
}

/** `call`, `apply` and `bind` of built-in functions too. */
function callOfUnknown(
  path: string,
  target: Value,
  name: string,
  args: readonly Value[],
  machine: Machine,
): Value {
  if (!isUnknown(target)) {
    return unknown();
  }
  const [self, list] = args;
  if (path !== '' && (name === 'call' || name === 'apply')) {
    const given =
      name === 'call' ? args.slice(1) : !isPrimitive(list) && list?.kind === 'array' ? list.items : [];
    return callValue(target, self, given, machine);
  }
  if (path !== '' && name === 'bind') {
    return target;
  }
  return callUnknown(target, name, args, machine);
}

/** Calls a value as a function. */
export function callValue(callee: Value, self: Value, args: readonly Value[], machine: Machine): Value {
  if (isPrimitive(callee)) {
    return unknown(labelsOf(...args));
  }
  if (callee.kind === 'function') {
    return machine.call(callee, self, args);
  }
  if (callee.kind !== 'unknown') {
    return unknown(labelsOf(...args));
  }
  const method = /^(?:Array|String|Number|RegExp|Function|Object)\.prototype\.(\w+)$/.exec(callee.path)?.[1];
  if (method !== undefined && self !== undefined) {
    return callBuiltin(self, method, args, machine);
  }
  return callUnknown(callee, '', args, machine);
}

/** What `new callee(...args)` makes. */
export function constructValue(callee: Value, args: readonly Value[], machine: Machine): Value {
  if (isPrimitive(callee)) {
    return unknown(labelsOf(...args));
  }
  if (callee.kind === 'function') {
    const proto = getProperty(callee, 'prototype', machine);
    const self: Value = {
      kind: 'object',
      props: new Map(),
      proto: isPrimitive(proto) || proto.kind === 'unknown' ? null : proto,
    };
    const result = machine.call(callee, self, args);
    return isPrimitive(result) || result.kind === 'unknown' ? self : result;
  }
  return callee.kind === 'unknown' ? construct(callee.path, args, machine) : unknown();
}
