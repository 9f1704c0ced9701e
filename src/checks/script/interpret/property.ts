import { hostProperty, isWindow } from './host-properties.ts';
import type { Machine } from './machine.ts';
import { madeProperty } from './made.ts';
import {
  isPrimitive,
  labelsOf,
  plainObject,
  textOf,
  unknown,
  type ObjectValue,
  type Value,
} from './value.ts';

/** What `target[name]` is. A getter of the script is called. */
export function getProperty(target: Value, name: Value, machine: Machine): Value {
  const key = textOf(name);
  if (key === null) {
    return unnamed(target, name);
  }
  if (isPrimitive(target)) {
    return ofPrimitive(target, key);
  }
  if (target.kind === 'unknown') {
    const global = isWindow(target.path) ? machine.globals.find(key) : null;
    return global === null ? hostProperty(target, key) : global.get(key);
  }
  const own = ownProperty(target, key);
  if (own !== undefined) {
    return own.value;
  }
  return inherited(target, key, machine);
}

/** One of the values that an object has, of which it is not known which. */
function unnamed(target: Value, name: Value): Value {
  if (isPrimitive(target)) {
    return unknown(labelsOf(name));
  }
  if (target.kind === 'unknown') {
    return hostProperty(unknown(labelsOf(target, name), { path: target.path, of: target.of }), '0');
  }
  const values = target.kind === 'array' ? target.items : [...target.props.values()];
  const [first] = values;
  const isOfFunctions = first !== undefined && !isPrimitive(first) && first.kind === 'function';
  return isOfFunctions ? first : unknown(labelsOf(target));
}

function ofPrimitive(target: string | number | boolean | null | undefined, key: string): Value {
  if (target === null || target === undefined) {
    return unknown();
  }
  if (typeof target === 'string') {
    if (key === 'length') {
      return target.length;
    }
    if (/^\d{1,9}$/.test(key)) {
      return target[Number(key)];
    }
  }
  const type = typeof target === 'string' ? 'String' : typeof target === 'number' ? 'Number' : 'Boolean';
  return unknown(undefined, { path: key === 'constructor' ? type : `${type}.prototype.${key}` });
}

function ownProperty(target: ObjectValue, key: string): { readonly value: Value } | undefined {
  if (target.kind === 'array') {
    if (key === 'length') {
      return { value: target.items.length };
    }
    if (/^\d{1,9}$/.test(key)) {
      return { value: target.items[Number(key)] };
    }
  }
  if (target.kind === 'function' && key === 'prototype' && !target.props.has(key)) {
    target.props.set(key, plainObject([['constructor', target]]));
  }
  if (target.props.has(key)) {
    return { value: target.props.get(key) };
  }
  if (target.kind === 'object' && target.proto !== null) {
    return ownProperty(target.proto, key);
  }
  return undefined;
}

const types = {
  array: 'Array',
  object: 'Object',
  function: 'Function',
  pattern: 'RegExp',
  made: 'Object',
} as const;

function inherited(target: ObjectValue, key: string, machine: Machine): Value {
  if (target.kind === 'made') {
    return madeProperty(target, key, machine);
  }
  if (target.kind === 'pattern' && (key === 'source' || key === 'flags')) {
    return target[key];
  }
  if (key === 'constructor') {
    return unknown(undefined, { path: types[target.kind] });
  }
  const isMethod =
    target.kind !== 'object' || /^(?:hasOwnProperty|toString|valueOf|isPrototypeOf|__\w+__)$/.test(key);
  return isMethod ? unknown(undefined, { path: `${types[target.kind]}.prototype.${key}` }) : undefined;
}
