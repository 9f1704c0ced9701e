import { callGlobal } from './globals.ts';
import { made } from './made.ts';
import type { Machine } from './machine.ts';
import { pattern } from './pattern-methods.ts';
import { noteInsertion, noteSend } from './sinks.ts';
import { blobText } from './made.ts';
import {
  arrayOf,
  isPrimitive,
  isUnknown,
  labelsOf,
  piecesOf,
  plainObject,
  textOf,
  unknown,
  type Label,
  type Value,
} from './value.ts';

/** What `new` makes of something that the script did not declare. */
export function construct(path: string, args: readonly Value[], machine: Machine): Value {
  const [first, second] = args;
  const name = path.slice(path.lastIndexOf('.') + 1);
  machine.touch(`new ${path}`);
  switch (name) {
    case 'Image':
      return made('img');
    case 'Audio':
      return made('audio', [['src', first]]);
    case 'XMLHttpRequest':
    case 'ActiveXObject':
    case 'XDomainRequest':
      return made('XMLHttpRequest');
    case 'WebSocket':
      noteSend('socket', piecesOf(first), [first], machine);
      return made('WebSocket', [['url', first]]);
    case 'EventSource':
      noteSend('fetch', piecesOf(first), [first], machine);
      return made('EventSource', [['url', first]]);
    case 'RTCPeerConnection':
    case 'webkitRTCPeerConnection':
    case 'mozRTCPeerConnection':
      return made('RTCPeerConnection', [['url', first]]);
    case 'Worker':
    case 'SharedWorker':
      return worker(first, machine);
    case 'FormData':
    case 'URLSearchParams':
      return formData(name, first);
    case 'Blob':
    case 'File':
      return made('Blob', [['text', firstItem(first)]]);
    case 'Function':
      machine.run(piecesOf(args.at(-1)), 'new Function');
      return unknown();
    case 'RegExp':
      return regExp(first, second);
    case 'Array':
      return array(args, machine);
    case 'Object':
    case 'Map':
    case 'WeakMap':
    case 'Set':
      return plainObject();
    case 'Error':
      return plainObject([['message', first]]);
    case 'String':
    case 'Number':
      return callGlobal(name, args, machine)?.value;
    case 'Date':
      return unknown(new Set<Label>(['time']), { path: 'Date' });
    case 'Promise':
      if (!isPrimitive(first) && first?.kind === 'function') {
        machine.call(first, undefined, [unknown(undefined, { path: 'resolve' }), unknown()]);
      }
      return unknown(undefined, { path: 'Promise' });
    case 'Uint8Array':
      return !isPrimitive(first) && first?.kind === 'array'
        ? arrayOf([...first.items])
        : unknown(labelsOf(first));
    case 'Request':
      return made('Request', [
        ['url', first],
        ['init', second],
      ]);
    case 'URL':
      return unknown(labelsOf(...args), { text: piecesOf(first), path: 'URL' });
    default:
      for (const value of args) {
        if (!isPrimitive(value) && value.kind === 'function' && value.calls === 0) {
          // Observers call their function with what changed in the page.
          machine.callLater(value, undefined, [unknown(undefined, { path: 'records' })]);
        }
      }
      return unknown(labelsOf(...args), { path: name.slice(0, 60) });
  }
}

function firstItem(value: Value): Value {
  return !isPrimitive(value) && value.kind === 'array' ? value.items[0] : value;
}

function worker(address: Value, machine: Machine): Value {
  const text = blobText(address);
  machine.touch('Worker');
  if (text !== null) {
    machine.run(text, 'worker');
  } else {
    noteInsertion('worker', piecesOf(address), labelsOf(address), false, machine);
  }
  return made('Worker');
}

/** A form holds all that the visitor typed. */
function formData(name: string, form: Value): Value {
  if (isUnknown(form)) {
    const label: Label | null = form.of ?? (name === 'FormData' && form.path !== '' ? 'form' : null);
    const labels = label === null ? form.labels : new Set([...form.labels, label]);
    return made(name, [['0', unknown(labels)]]);
  }
  const text = textOf(form);
  return made(name, form === undefined || form === null ? [] : [['0', text ?? form]]);
}

function regExp(source: Value, flags: Value): Value {
  if (!isPrimitive(source) && source?.kind === 'pattern') {
    return source;
  }
  const text = textOf(source);
  return text === null
    ? unknown(labelsOf(source))
    : pattern(text, flags === undefined ? '' : (textOf(flags) ?? ''));
}

function array(args: readonly Value[], machine: Machine): Value {
  const [length] = args;
  if (args.length === 1 && typeof length === 'number') {
    machine.checkLength(length);
    machine.spend(length >>> 2);
    return arrayOf(Array.from({ length: Math.max(0, Math.trunc(length)) }, () => undefined));
  }
  return arrayOf([...args]);
}
