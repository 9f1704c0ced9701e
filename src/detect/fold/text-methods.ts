import {
  isText,
  joinedText,
  listOf,
  literalText,
  madeText,
  maxTextLength,
  type Pattern,
  type Text,
  type Value,
} from './value.ts';

type TextMethod = (text: string, args: readonly Value[]) => Value;

/** What methods of texts give; all others give something that is not known. */
const methods: Readonly<Record<string, TextMethod>> = {
  replace: (text, [what, by]) => replaced(text, what, by, false),
  replaceAll: (text, [what, by]) => replaced(text, what, by, true),
  split: (text, [by]) => split(text, by),
  slice: (text, args) => madeText(text.slice(...range(args))),
  substring: (text, args) => madeText(text.substring(...range(args))),
  substr: (text, args) => {
    const [start, length] = range(args);
    const from = start < 0 ? Math.max(0, text.length + start) : start;
    return madeText(text.slice(from, length === undefined ? undefined : from + length));
  },
  charAt: (text, [at]) => madeText(text.charAt(asNumber(at))),
  at: (text, [at]) => madeText(text.at(asNumber(at)) ?? ''),
  charCodeAt: (text, [at]) => text.charCodeAt(asNumber(at)),
  codePointAt: (text, [at]) => text.codePointAt(asNumber(at)) ?? null,
  toLowerCase: (text) => madeText(text.toLowerCase()),
  toUpperCase: (text) => madeText(text.toUpperCase()),
  repeat: (text, [count]) => {
    const times = asNumber(count);
    return times >= 0 && times * text.length <= maxTextLength ? madeText(text.repeat(times)) : null;
  },
};

/** Methods that give the text itself, or as good as. */
const sameText: ReadonlySet<string> = new Set([
  'toString',
  'valueOf',
  'trim',
  'trimStart',
  'trimEnd',
  'normalize',
]);

/** Whether a method of a text gives something that may be known. */
export function isTextMethod(name: string): boolean {
  return name === 'concat' || sameText.has(name) || Object.hasOwn(methods, name);
}

/** What a method of a text gives. */
export function callText(text: Text, name: string, args: readonly Value[]): Value {
  if (name === 'concat') {
    return joinedText([text, ...args]);
  }
  if (sameText.has(name)) {
    return text;
  }
  return text.isWhole && Object.hasOwn(methods, name) ? methods[name]!(text.text, args) : null;
}

function asNumber(value: Value | undefined): number {
  return typeof value === 'number' ? value : 0;
}

function range([start, end]: readonly Value[]): [number, number?] {
  return typeof end === 'number' ? [asNumber(start), end] : [asNumber(start)];
}

function replaced(text: string, what: Value | undefined, by: Value | undefined, isAll: boolean): Value {
  if (
    what === undefined ||
    by === undefined ||
    by === null ||
    !isText(by) ||
    !by.isWhole ||
    by.text.includes('$')
  ) {
    return null;
  }
  const found = what === null || typeof what === 'number' ? null : what;
  if (found?.kind === 'pattern') {
    const pattern = regExpOf(found);
    return pattern === null ? null : madeText(text.replace(pattern, by.text));
  }
  if (found?.kind !== 'text' || !found.isWhole) {
    return null;
  }
  return madeText(isAll ? text.replaceAll(found.text, by.text) : text.replace(found.text, by.text));
}

function split(text: string, by: Value | undefined): Value {
  if (by === null || typeof by !== 'object' || text.length > maxTextLength) {
    return null;
  }
  const separator = by.kind === 'pattern' ? regExpOf(by) : by.kind === 'text' && by.isWhole ? by.text : null;
  return separator === null ? null : listOf(text.split(separator).map(literalText));
}

/** One atom, perhaps repeated: whatever a script names, such a pattern takes time linear in the text. */
const plainPattern = /^(?:\\[dDwWsS]|\\[^\w\s]|\[[^\]\\[]{1,64}\]|[\w !"#%&',:;<=>@`~-])\+?$/;
/** Characters that stand for themselves. */
const plainCharacters = /^[\w !"#%&',:;<=>@`~-]{1,64}$/;

function regExpOf({ source, isGlobal }: Pattern): RegExp | null {
  if (!plainPattern.test(source) && !plainCharacters.test(source)) {
    return null;
  }
  try {
    return new RegExp(source, isGlobal ? 'g' : '');
  } catch {
    return null;
  }
}
