import { isWindow } from './host-properties.ts';
import { listenByProperty } from './listeners.ts';
import { runMarkup } from './markup.ts';
import type { Machine } from './machine.ts';
import { noteSend } from './sinks.ts';
import { isPrimitive, labelsOf, piecesOf, textOf, unknown, type Unknown, type Value } from './value.ts';

/** Sets a property of something of the browser, with all that this does. */
export function setUnknown(target: Unknown, name: string, value: Value, machine: Machine): void {
  const { path } = target;
  const isFunction = !isPrimitive(value) && value !== undefined && value.kind === 'function';
  if (name === 'location' || (path === 'location' && name === 'href')) {
    machine.note({ kind: 'redirect', url: piecesOf(value).slice(0, 500) });
    if (labelsOf(value).size > 0) {
      noteSend('navigation', piecesOf(value), [value], machine);
    }
    return;
  }
  if (isFunction && /^on[a-z]+$/.test(name)) {
    listenByProperty(target, name.slice(2), value, machine);
  }
  if (isWindow(path)) {
    machine.globals.declare(name, value);
    return;
  }
  if (path === 'localStorage' || path === 'sessionStorage') {
    machine.globals.declare(`stored ${name}`, value);
    return;
  }
  if (/^(?:innerHTML|outerHTML|srcdoc)$/.test(name)) {
    runMarkup(piecesOf(value), labelsOf(value), machine);
    return;
  }
  setOfElement(target, name, value, machine);
}

function setOfElement({ path, of }: Unknown, name: string, value: Value, machine: Machine): void {
  const text = textOf(value);
  if (name === 'action' || name === 'formAction') {
    const own = unknown(new Set([of === null || of === 'field' ? 'form' : of]));
    noteSend('form', piecesOf(value), [value, own], machine);
  } else if ((name === 'src' || name === 'href') && labelsOf(value).size > 0) {
    noteSend('image', piecesOf(value), [value], machine);
  } else if (name.startsWith('background') && labelsOf(value).size > 0) {
    noteSend('css', /url\(["']?([^"')]+)/.exec(piecesOf(value))?.[1] ?? '', [value], machine);
  } else if (text === 'none' && name === 'display') {
    const selector = /^element\((.*)\)\.style$/.exec(path)?.[1];
    if (selector !== undefined) {
      machine.note({ kind: 'hide', selector });
    }
  }
}
