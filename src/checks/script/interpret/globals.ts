import type { Machine } from './machine.ts';
import { itemsOf } from './operators.ts';
import {
  arrayOf,
  isPrimitive,
  labelsOf,
  piecesOf,
  plainObject,
  textOf,
  textWithHoles,
  unknown,
  type Label,
  type Value,
} from './value.ts';

type Known = readonly string[];

/** Functions of the language whose result depends on nothing but their arguments, all of which are known. */
const ofTexts: Readonly<Record<string, (args: Known) => Value>> = {
  parseInt: ([text = '', radix]) => Number.parseInt(text, radix === undefined ? undefined : Number(radix)),
  parseFloat: ([text = '']) => Number.parseFloat(text),
  Number: ([text = '0']) => Number(text),
  String: ([text = '']) => text,
  isNaN: ([text = 'undefined']) => Number.isNaN(Number(text)),
  isFinite: ([text = '']) => Number.isFinite(Number(text)),
  atob: ([text = '']) => Buffer.from(text, 'base64').toString('latin1'),
  btoa: ([text = '']) => Buffer.from(text, 'latin1').toString('base64'),
  unescape: ([text = '']) => unescaped(text),
  decodeURIComponent: ([text = '']) => percentDecoded(text, true),
  decodeURI: ([text = '']) => percentDecoded(text, false),
  encodeURIComponent: ([text = '']) => encodeURIComponent(text.toWellFormed()),
  encodeURI: ([text = '']) => encodeURI(text.toWellFormed()),
  escape: ([text = '']) => encodeURIComponent(text.toWellFormed()),
  'String.fromCharCode': (codes) => String.fromCharCode(...codes.map(Number)),
  'String.fromCodePoint': (codes) => codes.map((code) => codePoint(Number(code))).join(''),
  'Math.floor': ([value]) => Math.floor(Number(value)),
  'Math.ceil': ([value]) => Math.ceil(Number(value)),
  'Math.round': ([value]) => Math.round(Number(value)),
  'Math.abs': ([value]) => Math.abs(Number(value)),
  'Math.sqrt': ([value]) => Math.sqrt(Number(value)),
  'Math.sin': ([value]) => Math.sin(Number(value)),
  'Math.pow': ([base, power]) => Number(base) ** Number(power),
  'Math.max': (values) => Math.max(...values.map(Number)),
  'Math.min': (values) => Math.min(...values.map(Number)),
};

function codePoint(code: number): string {
  return Number.isInteger(code) && code >= 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}

function unescaped(text: string): string {
  return text.replaceAll(
    /%u([\da-fA-F]{4})|%([\da-fA-F]{2})/g,
    (_, long: string | undefined, short: string | undefined) =>
      String.fromCharCode(Number.parseInt(long ?? short ?? '0', 16)),
  );
}

function percentDecoded(text: string, isComponent: boolean): Value {
  try {
    return isComponent ? decodeURIComponent(text) : decodeURI(text);
  } catch {
    return unknown();
  }
}

/** What hides its argument from a reader of the traffic. */
const encoders = /^(?:btoa|escape|encodeURIComponent)$/;

/** What a global function of the language gives; undefined: it is none of these. */
export function callGlobal(
  path: string,
  args: readonly Value[],
  machine: Machine,
): { value: Value } | undefined {
  if (Object.hasOwn(ofTexts, path)) {
    return { value: ofKnown(path, ofTexts[path]!, args, machine) };
  }
  const [first] = args;
  switch (path) {
    case 'Boolean':
      return { value: isPrimitive(first) ? Boolean(first) : unknown(labelsOf(first)) };
    case 'Array.isArray':
      return {
        value:
          !isPrimitive(first) && first.kind === 'unknown'
            ? unknown()
            : itemsOf(first) !== null && typeof first !== 'string',
      };
    case 'Array.from':
    case 'Array.of':
      return { value: listFrom(path, args, machine) };
    case 'Object.keys':
    case 'Object.values':
    case 'Object.entries':
      return { value: entriesOf(path, first) };
    case 'Object.assign':
    case 'Object.freeze':
    case 'Object.create':
    case 'Object.defineProperty':
      return { value: assigned(path, args) };
    case 'JSON.stringify':
      return { value: stringified(first, machine) };
    case 'JSON.parse':
      return { value: parsed(first, machine) };
    case 'String.raw':
      return { value: first };
    default:
      return undefined;
  }
}

function ofKnown(path: string, fn: (args: Known) => Value, args: readonly Value[], machine: Machine): Value {
  const known: string[] = [];
  for (const argument of args) {
    const text = textOf(argument);
    if (text === null) {
      const labels: Label[] = [...labelsOf(...args)];
      const isHidden = encoders.test(path) && path !== 'encodeURIComponent' && labels.length > 0;
      const isSame = /^(?:String|encodeURI|decodeURI)/.test(path);
      return unknown(new Set(isHidden ? [...labels, 'encoded' as const] : labels), {
        text: isSame ? piecesOf(args[0]) : null,
      });
    }
    machine.checkLength(text.length);
    known.push(text);
  }
  return fn(known);
}

function listFrom(path: string, args: readonly Value[], machine: Machine): Value {
  const [first, fn] = args;
  if (path === 'Array.of') {
    return arrayOf([...args]);
  }
  const length =
    !isPrimitive(first) && first.kind === 'object' ? Number(textOf(first.props.get('length')) ?? 0) : 0;
  machine.checkLength(length);
  const items = itemsOf(first) ?? (length > 0 ? Array.from({ length }, () => undefined) : null);
  if (items === null) {
    return first;
  }
  machine.spend(items.length);
  const isMapped = !isPrimitive(fn) && fn !== undefined && fn.kind === 'function';
  return arrayOf(
    isMapped ? items.map((item, index) => machine.call(fn, undefined, [item, index])) : [...items],
  );
}

function entriesOf(path: string, value: Value): Value {
  if (isPrimitive(value) || value.kind === 'unknown') {
    return unknown(
      labelsOf(value),
      !isPrimitive(value) && value.of !== null ? { of: value.of, path: 'element' } : {},
    );
  }
  const entries: (readonly [string, Value])[] =
    value.kind === 'array' ? value.items.map((item, index) => [String(index), item]) : [...value.props];
  return arrayOf(
    entries.map(([key, item]) =>
      path === 'Object.keys' ? key : path === 'Object.values' ? item : arrayOf([key, item]),
    ),
  );
}

function assigned(path: string, [target, ...others]: readonly Value[]): Value {
  if (path === 'Object.create') {
    const isObject = !isPrimitive(target) && target.kind !== 'unknown';
    return { kind: 'object', props: new Map(), proto: isObject ? target : null };
  }
  if (isPrimitive(target) || target.kind === 'unknown') {
    return unknown(labelsOf(target, ...others));
  }
  if (path === 'Object.assign') {
    for (const other of others) {
      if (!isPrimitive(other) && other.kind === 'object') {
        other.props.forEach((value, key) => target.props.set(key, value));
      }
    }
  }
  return target;
}

function stringified(value: Value, machine: Machine): Value {
  const text = jsonOf(value, 6, machine);
  machine.checkLength(text.length);
  return textWithHoles(text, labelsOf(value));
}

function jsonOf(value: Value, depth: number, machine: Machine): string {
  machine.spend();
  if (isPrimitive(value)) {
    return JSON.stringify(value) ?? 'null';
  }
  if (depth === 0) {
    return '{}';
  }
  if (value.kind === 'array') {
    return `[${value.items.map((item) => jsonOf(item, depth - 1, machine)).join(',')}]`;
  }
  if (value.kind === 'object') {
    const entries = [...value.props].filter(([, item]) => isPrimitive(item) || item.kind !== 'function');
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${jsonOf(item, depth - 1, machine)}`).join(',')}}`;
  }
  return value.kind === 'unknown' ? `"${piecesOf(value)}"` : '{}';
}

function parsed(value: Value, machine: Machine): Value {
  const text = textOf(value);
  if (text === null) {
    return unknown(labelsOf(value));
  }
  machine.checkLength(text.length);
  try {
    const data: unknown = JSON.parse(text);
    return valueOf(data, machine);
  } catch {
    return unknown();
  }
}

function valueOf(data: unknown, machine: Machine): Value {
  machine.spend();
  if (Array.isArray(data)) {
    return arrayOf(data.map((item: unknown) => valueOf(item, machine)));
  }
  if (typeof data === 'object' && data !== null) {
    return plainObject(Object.entries(data).map(([key, item]) => [key, valueOf(item, machine)] as const));
  }
  const isPlain = typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean';
  return isPlain ? data : null;
}
