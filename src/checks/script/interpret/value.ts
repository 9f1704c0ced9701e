import type { ESTree } from 'meriyah';
import type { Scope } from './scope.ts';

/** Where something unknown comes from: what a visitor types, or what a script asks before it acts. */
export type Label =
  | 'card'
  | 'login'
  | 'contact'
  | 'form'
  | 'field'
  | 'key'
  | 'cookie'
  | 'storage'
  | 'page'
  | 'location'
  | 'referrer'
  | 'agent'
  | 'size'
  | 'time'
  | 'random'
  | 'encoded';

/** What a visitor types, most telling first. */
export const fieldLabels = ['card', 'login', 'form', 'key', 'contact', 'field'] as const;
export type FieldLabel = (typeof fieldLabels)[number];

/** Stands in a text for what is not known of it. */
export const hole = '\uFFFC';

/** A value of which only its origin and perhaps parts of its text are known: whatever the browser gives a script. */
export interface Unknown {
  readonly kind: 'unknown';
  /** Of the browser's own things, such as `document.cookie`; empty: none. */
  readonly path: string;
  readonly labels: ReadonlySet<Label>;
  /** The known pieces, with `hole` between them; null: nothing is known. */
  readonly text: string | null;
  /** Of elements: which fields they are. */
  readonly of: FieldLabel | null;
}

export interface ArrayValue {
  readonly kind: 'array';
  readonly props: Map<string, Value>;
  items: Value[];
}

export interface PlainValue {
  readonly kind: 'object';
  readonly props: Map<string, Value>;
  readonly proto: ObjectValue | null;
}

export type FunctionNode =
  | ESTree.FunctionDeclaration
  | ESTree.FunctionExpression
  | ESTree.ArrowFunctionExpression;

export interface FunctionValue {
  readonly kind: 'function';
  readonly props: Map<string, Value>;
  readonly node: FunctionNode;
  readonly scope: Scope;
  /** The program that it is a part of. */
  readonly source: string;
  /** What `this` is, where it is bound; null: whatever it is called on. */
  readonly self: { readonly value: Value } | null;
  readonly boundArguments: readonly Value[];
  /** How often it was called, and is being called now. */
  calls: number;
  active: number;
  /** How often it was called with nothing that is known. */
  blindCalls: number;
}

/** Something of the browser that the script made: an element, a request, a socket. */
export interface MadeValue {
  readonly kind: 'made';
  /** A tag's name, or that of the constructor. */
  readonly what: string;
  readonly props: Map<string, Value>;
}

export interface PatternValue {
  readonly kind: 'pattern';
  readonly props: Map<string, Value>;
  readonly source: string;
  readonly flags: string;
}

export type ObjectValue = ArrayValue | PlainValue | FunctionValue | MadeValue | PatternValue;
export type Primitive = string | number | boolean | null | undefined;
export type Value = Primitive | Unknown | ObjectValue;

const noLabels: ReadonlySet<Label> = new Set();

export function unknown(
  labels: ReadonlySet<Label> = noLabels,
  more: Partial<Pick<Unknown, 'path' | 'text' | 'of'>> = {},
): Unknown {
  return { kind: 'unknown', labels, path: more.path ?? '', text: more.text ?? null, of: more.of ?? null };
}

export function isPrimitive(value: Value): value is Primitive {
  return typeof value !== 'object' || value === null;
}

export function isUnknown(value: Value): value is Unknown {
  return !isPrimitive(value) && value.kind === 'unknown';
}

export function arrayOf(items: Value[]): ArrayValue {
  return { kind: 'array', items, props: new Map() };
}

export function plainObject(entries: Iterable<readonly [string, Value]> = []): PlainValue {
  return { kind: 'object', props: new Map(entries), proto: null };
}

/** How many values are looked into for what they hold. */
const maxLooked = 200;
/** How deep lists in lists are told. */
const maxNested = 3;

/** The labels of a value and of all that it holds. */
export function labelsOf(...values: readonly Value[]): ReadonlySet<Label> {
  const held = values.filter((value) => !isPrimitive(value));
  const [only] = held;
  if (only === undefined) {
    return noLabels;
  }
  if (held.length === 1 && isUnknown(only)) {
    return only.labels;
  }
  const found = new Set<Label>();
  const seen = new Set<Value>();
  const waiting: Value[] = held;
  while (waiting.length > 0 && seen.size < maxLooked) {
    const value = waiting.pop();
    if (!isPrimitive(value) && !seen.has(value)) {
      seen.add(value);
      if (value.kind === 'unknown') {
        value.labels.forEach((label) => found.add(label));
      } else if (value.kind !== 'function') {
        waiting.push(...(value.kind === 'array' ? value.items.slice(0, maxLooked) : []));
        waiting.push(...value.props.values().take(maxLooked));
      }
    }
  }
  return found;
}

/** What is known of a value as text, with `hole` for what is not. */
export function piecesOf(value: Value, nested = 0): string {
  if (isPrimitive(value)) {
    return String(value);
  }
  switch (value.kind) {
    case 'unknown':
      return value.text ?? hole;
    case 'array':
      return value.items.length > 10 * maxLooked || nested > maxNested
        ? hole
        : value.items
            .map((item) => (item === null || item === undefined ? '' : piecesOf(item, nested + 1)))
            .join(',');
    case 'object':
      return '[object Object]';
    case 'pattern':
      return `/${value.source}/${value.flags}`;
    case 'function':
      return value.source.slice(value.node.start, value.node.end);
    default:
      return hole;
  }
}

/** The text of a value, if all of it is known. */
export function textOf(value: Value): string | null {
  const pieces = piecesOf(value);
  return pieces.includes(hole) ? null : pieces;
}

/** A text of which holes are not known, with what is known about them. */
export function textWithHoles(text: string, labels: ReadonlySet<Label>): Value {
  if (!text.includes(hole)) {
    return labels.size === 0 ? text : unknown(labels, { text });
  }
  return unknown(labels, { text: text.replaceAll(/\uFFFC{2,}/g, hole) });
}
