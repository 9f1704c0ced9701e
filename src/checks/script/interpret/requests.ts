import { functionsIn } from './listeners.ts';
import type { Machine } from './machine.ts';
import { noteInsertion, noteSend } from './sinks.ts';
import { isPrimitive, labelsOf, piecesOf, unknown, type Value } from './value.ts';

/** What asks for an address, by its name and whatever it belongs to. */
const askers =
  /(?:^|\.)(?:fetch|sendBeacon|ajax|post|get|put|patch|request|getJSON|load|getScript|importScripts|open|axios|postMessage)$/;
const libraries = /^(?:\$|jQuery|\$j|j\$|axios|superagent|ky|http)(?:\.|$)/;

/** Follows a call that asks for an address, as of `fetch` or of a library; undefined: it is none. */
export function callRequest(
  path: string,
  args: readonly Value[],
  machine: Machine,
): { value: Value } | undefined {
  if (!askers.test(path)) {
    return undefined;
  }
  const name = path.slice(path.lastIndexOf('.') + 1);
  const [first, second] = args;
  if (name === 'fetch' || name === 'sendBeacon') {
    const request = !isPrimitive(first) && first?.kind === 'made' ? first.props.get('url') : first;
    noteSend(name === 'fetch' ? 'fetch' : 'beacon', piecesOf(request), args, machine);
    return { value: unknown(undefined, { path: 'Promise' }) };
  }
  if (name === 'postMessage') {
    noteSend('message', piecesOf(second), [first], machine);
    return { value: undefined };
  }
  if (name === 'importScripts') {
    args.forEach((url) => noteInsertion('script', piecesOf(url), labelsOf(url), false, machine));
    return { value: undefined };
  }
  if (path === 'open') {
    noteSend('navigation', piecesOf(first), [first], machine);
    return { value: unknown(undefined, { path: 'window' }) };
  }
  if (!libraries.test(path)) {
    return undefined;
  }
  if (name === 'getScript') {
    noteInsertion('script', piecesOf(first), labelsOf(first), false, machine);
  } else {
    const settings = !isPrimitive(first) && first?.kind === 'object' ? first : null;
    const url = settings === null ? first : (settings.props.get('url') ?? second);
    noteSend('fetch', piecesOf(url), args, machine);
    settings?.props.forEach((value) => {
      functionsIn([value]).forEach((fn) =>
        machine.callLater(fn, undefined, [unknown(undefined, { path: 'answer' })]),
      );
    });
  }
  functionsIn(args).forEach((fn) =>
    machine.callLater(fn, undefined, [unknown(undefined, { path: 'answer' })]),
  );
  return { value: unknown(undefined, { path: 'Promise' }) };
}
