import { nameOf } from './name.ts';
import { isList, isText, madeText, type Value } from './value.ts';

/** What a function gives for its arguments. */
export type KnownFunction = (args: readonly Value[]) => Value;

/** Functions that every browser has, by the name that scripts call them by. */
const functions: Readonly<Record<string, KnownFunction>> = {
  'String.fromCharCode': (args) => fromCodes(args, (codes) => String.fromCharCode(...codes)),
  'String.fromCodePoint': (args) => fromCodes(args, (codes) => String.fromCodePoint(...codes)),
  String: ([value = null]) =>
    typeof value === 'number' ? madeText(String(value)) : isText(value) ? value : null,
  'Array.from': ([value = null]) => (isList(value) ? value : null),
  atob: ([value = null]) => decoded(value, (text) => Buffer.from(text, 'base64').toString('latin1')),
  decodeURIComponent: ([value = null]) => decoded(value, decodeURIComponent),
  decodeURI: ([value = null]) => decoded(value, decodeURIComponent),
  unescape: ([value = null]) => decoded(value, decodeURIComponent),
};

/** What calls a function by its name; null: that is no function that we know. */
export function knownFunction(name: string): KnownFunction | null {
  const plain = name.replace(/^(?:window|self|globalThis)\./, '');
  return Object.hasOwn(functions, plain) ? functions[plain]! : null;
}

const starts: ReadonlySet<number> = new Set(
  ['window', 'self', 'globalThis', ...Object.keys(functions).map((name) => name.split('.')[0]!)].map(nameOf),
);

/** Whether a name may be the first of a function that is known. */
export function isKnownFunctionStart(name: number): boolean {
  return starts.has(name);
}

function fromCodes(args: readonly Value[], make: (codes: number[]) => string): Value {
  const codes = args.filter((code) => typeof code === 'number');
  const areValid =
    codes.length === args.length &&
    codes.every((code) => code >= 0 && code <= 0x10ffff && Number.isInteger(code));
  return areValid && codes.length > 0 ? madeText(make(codes)) : null;
}

function decoded(value: Value, decode: (text: string) => string): Value {
  if (!isText(value) || !value.isWhole) {
    return null;
  }
  try {
    return madeText(decode(value.text));
  } catch {
    return null;
  }
}
