import { noteInsertion, noteSend } from './sinks.ts';
import { runMarkup } from './markup.ts';
import type { Machine } from './machine.ts';
import {
  hole,
  isPrimitive,
  labelsOf,
  piecesOf,
  plainObject,
  textOf,
  unknown,
  type MadeValue,
  type Value,
} from './value.ts';

/** What a script made of the browser's things: an element by its tag, other things by their constructor. */
export function made(what: string, entries: Iterable<readonly [string, Value]> = []): MadeValue {
  return { kind: 'made', what, props: new Map(entries) };
}

/** A property that nobody set. */
export function madeProperty(target: MadeValue, key: string, machine: Machine): Value {
  if (key === 'style' || key === 'dataset') {
    const object = plainObject();
    target.props.set(key, object);
    return object;
  }
  if (key === 'contentWindow' || key === 'defaultView') {
    return unknown(undefined, { path: 'window' });
  }
  if (key === 'contentDocument') {
    return unknown(undefined, { path: 'document' });
  }
  machine.spend();
  return unknown(undefined, { path: `made.${key}` });
}

/** Sets a property of something made, with all that this has the browser do. */
export function setMade(target: MadeValue, key: string, value: Value, machine: Machine): void {
  target.props.set(key, value);
  if (!isPrimitive(value) && value.kind === 'function' && key.startsWith('on')) {
    // Whatever an answer is: it comes from where the request went.
    machine.callLater(value, target, [unknown(undefined, { path: 'answer' })]);
    return;
  }
  if (key === 'src' || key === 'href' || key === 'data' || key === 'action' || key === 'srcdoc') {
    setAddress(target, key, value, machine);
  } else if (/^(?:text|textContent|innerText|innerHTML|outerHTML)$/.test(key)) {
    const text = piecesOf(value);
    if (target.what === 'script') {
      machine.run(text.replaceAll(hole, '0'), 'script element');
    } else if (key.endsWith('HTML')) {
      runMarkup(text, labelsOf(value), machine);
    }
  } else if (/^on[a-z]+$/.test(key) && typeof value === 'string') {
    machine.run(value, 'event handler');
  }
}

function setAddress(target: MadeValue, key: string, value: Value, machine: Machine): void {
  const { what } = target;
  const blob = blobText(value);
  if (blob !== null && (what === 'script' || what === 'iframe')) {
    machine.run(blob, 'blob');
    return;
  }
  const url = piecesOf(value);
  const labels = labelsOf(value);
  if (key === 'srcdoc') {
    runMarkup(url, labels, machine);
  } else if (what === 'script' && key === 'src') {
    noteInsertion('script', url, labels, false, machine);
  } else if (what === 'iframe' || what === 'frame' || what === 'embed' || what === 'object') {
    machine.addFrame(target, url, labels);
  } else if (what === 'img' || what === 'Image' || what === 'video' || what === 'audio') {
    noteSend('image', url, [value], machine);
  } else if (what === 'link') {
    noteSend('css', url, [value], machine);
  } else if (what === 'form' && key === 'action') {
    noteSend('form', url, [value], machine);
  }
}

/** The text behind the address of a blob that a script made. */
export function blobText(value: Value): string | null {
  if (isPrimitive(value)) {
    return typeof value === 'string' ? dataScript(value) : null;
  }
  if (value.kind !== 'made' || (value.what !== 'blob address' && value.what !== 'Blob')) {
    return null;
  }
  return textOf(value.props.get('text'));
}

function dataScript(url: string): string | null {
  const match = /^data:(?:text|application)\/(?:x-)?(?:java|ecma)script[^,]{0,100},/i.exec(url);
  if (match === null) {
    return null;
  }
  const rest = url.slice(match[0].length);
  if (/;base64,$/i.test(match[0])) {
    return Buffer.from(rest, 'base64').toString();
  }
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}
