import { fieldOf } from './fields.ts';
import { callGlobal } from './globals.ts';
import { functionsIn, listen } from './listeners.ts';
import { blobText, made, setMade } from './made.ts';
import { runMarkup } from './markup.ts';
import type { Machine } from './machine.ts';
import { noteComparison } from './operators.ts';
import { callRequest } from './requests.ts';
import { noteInsertion, noteSend } from './sinks.ts';
import { setUnknown } from './set-unknown.ts';
import {
  hole,
  isPrimitive,
  isUnknown,
  labelsOf,
  piecesOf,
  textOf,
  unknown,
  type Label,
  type Unknown,
  type Value,
} from './value.ts';

const selects =
  /^(?:querySelector(?:All)?|getElementById|getElementsBy(?:Name|TagName|ClassName)|closest|find|children|parents|siblings|matches)$/;
const tests =
  /^(?:indexOf|includes|match|test|search|startsWith|endsWith|has|localeCompare|is|hasOwnProperty|contains)$/;
const listens = /^(?:addEventListener|attachEvent|on|one|bind|live|delegate|addEvent|listen)$/;

/** What a call of something of the browser, or of what is not declared, does and gives. */
export function callUnknown(target: Unknown, name: string, args: readonly Value[], machine: Machine): Value {
  const path =
    target.path === '' || target.path === 'window'
      ? name
      : name === ''
        ? target.path
        : `${target.path}.${name}`;
  const known = callGlobal(path, args, machine) ?? callRequest(path, args, machine);
  if (known !== undefined) {
    machine.touch(path);
    return known.value;
  }
  const last = path.slice(path.lastIndexOf('.') + 1);
  const result =
    element(target, last, path, args, machine) ??
    code(last, path, args, machine) ??
    page(target, last, path, args, machine);
  return result === undefined ? other(target, last, path, args, machine) : result.value;
}

/** What a call gives; undefined: it is of another sort. */
type Result = { readonly value: Value } | undefined;

/** What picks elements, and what reads them. */
function element(
  target: Unknown,
  name: string,
  path: string,
  args: readonly Value[],
  machine: Machine,
): Result {
  const [first] = args;
  const isQuery = /^(?:\$|jQuery|\$j|j\$|\$\$)$/.test(path);
  if (selects.test(name) || (isQuery && functionsIn(args).length === 0)) {
    if (isUnknown(first) && first.of !== null) {
      return { value: first };
    }
    if (!isPrimitive(first) && first?.kind === 'made') {
      return { value: first };
    }
    const selector = textOf(first) ?? '';
    const of = fieldOf(selector) ?? target.of ?? 'field';
    return { value: unknown(undefined, { path: `element(${selector.slice(0, 60)})`, of }) };
  }
  const { of } = target;
  if (
    of !== null &&
    /^(?:val|serialize|serializeArray|serializeObject|toArray|text)$/.test(name) &&
    args.length === 0
  ) {
    const label: Label = name.startsWith('serialize') && of === 'field' ? 'form' : of;
    return { value: unknown(new Set([...target.labels, label])) };
  }
  if (name === 'getAttribute' || name === 'attr' || name === 'data') {
    const isContent = of !== null && textOf(first) === 'value' && args.length === 1;
    if (args.length > 1) {
      setUnknown(target, textOf(first) ?? '', args[1], machine);
    }
    return { value: unknown(isContent ? new Set([...target.labels, of]) : target.labels) };
  }
  return undefined;
}

/** What runs a text, or a function later. */
function code(name: string, path: string, args: readonly Value[], machine: Machine): Result {
  const [first] = args;
  if (
    /^(?:setTimeout|setInterval|setImmediate|requestAnimationFrame|requestIdleCallback|queueMicrotask|eval|execScript|Function)$/.test(
      name,
    )
  ) {
    const text = name === 'Function' ? args.at(-1) : first;
    if (!isPrimitive(text) && text?.kind === 'function') {
      machine.callLater(text, unknown(undefined, { path: 'window' }), args.slice(2));
      return { value: 1 };
    }
    if (typeof text === 'string' || (isUnknown(text) && text.text !== null)) {
      machine.run(piecesOf(text).replaceAll(hole, '0'), name);
    }
    machine.touch(name);
    const isWindow = text === 'return this' || text === 'return this;';
    return { value: unknown(labelsOf(first), isWindow ? { path: 'window-function' } : {}) };
  }
  if (path === 'window-function' || path === 'window-function()') {
    return { value: unknown(undefined, { path: 'window' }) };
  }
  return undefined;
}

/** What changes the page or leaves it. */
function page(target: Unknown, name: string, path: string, args: readonly Value[], machine: Machine): Result {
  const [first, second] = args;
  switch (name) {
    case 'createElement':
      return { value: made((textOf(first) ?? 'unknown').toLowerCase()) };
    case 'createElementNS':
      return { value: made((textOf(second) ?? 'unknown').toLowerCase()) };
    case 'createTextNode':
      return { value: first };
    case 'createObjectURL':
      return { value: made('blob address', [['text', blobText(first) ?? first]]) };
    case 'write':
    case 'writeln':
      runMarkup(args.map((value) => piecesOf(value)).join(''), labelsOf(...args), machine);
      return { value: undefined };
    case 'insertAdjacentHTML':
      runMarkup(piecesOf(second), labelsOf(second), machine);
      return { value: undefined };
    case 'setAttribute':
      setUnknown(target, textOf(first) ?? '', second, machine);
      return { value: undefined };
    case 'appendChild':
    case 'append':
    case 'insertBefore':
    case 'prepend':
    case 'before':
    case 'after':
    case 'html':
      if (typeof first === 'string' || (isUnknown(first) && first.text !== null)) {
        runMarkup(piecesOf(first), labelsOf(first), machine);
      }
      return { value: first };
    case 'remove':
    case 'removeChild':
      if (
        path.startsWith('document.currentScript') ||
        (isUnknown(first) && first.path === 'document.currentScript')
      ) {
        machine.note({ kind: 'self-removal' });
      }
      return { value: undefined };
    case 'setItem':
      machine.globals.declare(`stored ${textOf(first) ?? ''}`, second);
      machine.touch(path);
      return { value: undefined };
    case 'getItem': {
      const stored = machine.globals.get(`stored ${textOf(first) ?? ''}`);
      machine.touch(path);
      return { value: unknown(new Set<Label>(['storage', ...labelsOf(stored)])) };
    }
    case 'assign':
    case 'replace':
      if (target.path === 'location') {
        machine.note({ kind: 'redirect', url: piecesOf(first).slice(0, 500) });
        noteLabelled(first, machine);
        return { value: undefined };
      }
      return { value: unknown(labelsOf(target, ...args), { text: null }) };
    case 'writeText':
    case 'setData':
      machine.note({ kind: 'copy', text: piecesOf(args.at(-1)).slice(0, 1000) });
      return { value: unknown() };
    case 'register':
      if (path.includes('serviceWorker')) {
        noteInsertion('serviceworker', piecesOf(first), labelsOf(first), false, machine);
      }
      return { value: unknown() };
    case 'submit':
      if (target.of !== null) {
        machine.touch('submit');
      }
      return { value: undefined };
    default:
      return undefined;
  }
}

function noteLabelled(address: Value, machine: Machine): void {
  if (labelsOf(address).size > 0) {
    noteSend('navigation', piecesOf(address), [address], machine);
  }
}

function other(target: Unknown, name: string, path: string, args: readonly Value[], machine: Machine): Value {
  const functions = functionsIn(args);
  if (listens.test(name) && functions.length > 0) {
    listen(target, args, machine);
    return target;
  }
  if (/^(?:submit|change|blur|keydown|keyup|keypress|click|focusout)$/.test(name) && functions.length > 0) {
    listen(target, [name, ...args], machine);
    return target;
  }
  if (name === 'preventDefault') {
    machine.touch('event.preventDefault');
  }
  if (tests.test(name)) {
    const pattern = args[0];
    noteComparison(
      '===',
      target,
      !isPrimitive(pattern) && pattern?.kind === 'pattern' ? pattern.source : pattern,
      machine,
    );
  }
  for (const fn of functions) {
    // Of lists: their items; of promises: what they bring.
    const item = unknown(target.labels, { of: target.of, path: target.of === null ? '' : 'element' });
    const isEach = /(?:^|\.)(?:each|forEach|map|filter|some|every|find|reduce)$/.test(path);
    const byIndex = name === 'each';
    machine.call(fn, isEach ? item : undefined, byIndex ? [unknown(), item] : [item, item, item]);
  }
  for (const value of args) {
    if (!isPrimitive(value) && value.kind === 'object') {
      functionsIn([...value.props.values()]).forEach((fn) => machine.callLater(fn, value, []));
    }
    if (!isPrimitive(value) && value.kind === 'made' && value.what === 'img') {
      setMade(value, 'appended', true, machine);
    }
  }
  if (/^(?:WebAssembly|navigator|Notification|crypto|indexedDB)\b/.test(path)) {
    machine.touch(path.slice(0, 80));
  }
  const isPiece = /^(?:match|split|exec|find|indexOf|slice|substring|substr|search|test|includes)$/.test(
    name,
  );
  const isHashed = /md5|sha\d|encrypt|encode|compress|deflate|rsa/i.test(path);
  // One cookie of all is what honest scripts keep of a visitor.
  const labels = [...labelsOf(target, ...args)].map((label) =>
    label === 'cookie' && isPiece ? 'storage' : label,
  );
  return unknown(new Set(isHashed && labels.length > 0 ? [...labels, 'encoded' as const] : labels), {
    path: path === '' || path.length > 60 ? '' : `${path}()`,
    of: target.of,
    text: name === 'toString' || name === 'trim' ? target.text : null,
  });
}
