import { listen } from './listeners.ts';
import { made, setMade } from './made.ts';
import type { Machine } from './machine.ts';
import { noteSend } from './sinks.ts';
import { isPrimitive, labelsOf, piecesOf, textOf, unknown, type MadeValue, type Value } from './value.ts';

/** Calls a method of something of the browser that the script made. */
export function callMade(target: MadeValue, name: string, args: readonly Value[], machine: Machine): Value {
  const [first, second] = args;
  switch (name) {
    case 'setAttribute':
    case 'attr':
    case 'prop':
    case 'setAttributeNS': {
      const [key, value] = name.endsWith('NS') ? args.slice(1) : args;
      const attribute = textOf(key) ?? '';
      if (attribute === 'style') {
        target.props.set('css', value);
      } else {
        setMade(target, attribute, value, machine);
      }
      return target;
    }
    case 'open':
      target.props.set('url', second);
      return undefined;
    case 'send':
      send(target, args, machine);
      return undefined;
    case 'append':
    case 'set':
      if (/^(?:FormData|URLSearchParams|Headers)$/.test(target.what)) {
        target.props.set(piecesOf(first), second);
        return undefined;
      }
      return appended(target, args, machine);
    case 'appendChild':
    case 'insertBefore':
    case 'prepend':
      return appended(target, args, machine);
    case 'toString':
    case 'getAll':
    case 'get':
      return unknown(labelsOf(target));
    case 'addEventListener':
    case 'on':
      listen(target, args, machine);
      return undefined;
    case 'createDataChannel':
      return made('RTCDataChannel', [['connection', target]]);
    case 'addIceCandidate':
    case 'setRemoteDescription':
    case 'setLocalDescription':
      target.props.set(name, first);
      return unknown(undefined, { path: 'Promise' });
    case 'submit':
    case 'requestSubmit':
      noteSend('form', piecesOf(target.props.get('action')), [target], machine);
      return undefined;
    case 'click':
      return clicked(target, machine);
    case 'postMessage':
      return undefined;
    default:
      for (const value of args) {
        if (!isPrimitive(value) && value.kind === 'function') {
          machine.callLater(value, target, [unknown(undefined, { path: 'answer' })]);
        }
      }
      return unknown(labelsOf(...args), { path: `made.${name}`.slice(0, 60) });
  }
}

function appended(target: MadeValue, args: readonly Value[], machine: Machine): Value {
  const [child] = args;
  if (target.what === 'script' && child !== undefined) {
    machine.run(piecesOf(child), 'script element');
  } else if (target.what === 'form' && !isPrimitive(child) && child.kind === 'made') {
    target.props.set(`field ${target.props.size}`, child);
  }
  return child;
}

function send(target: MadeValue, args: readonly Value[], machine: Machine): void {
  const { what } = target;
  if (what === 'XMLHttpRequest' || what === 'WebSocket') {
    const address = target.props.get('url');
    noteSend(what === 'WebSocket' ? 'socket' : 'fetch', piecesOf(address), [address, ...args], machine);
  } else if (what === 'RTCDataChannel' || what === 'RTCPeerConnection') {
    const connection = target.props.get('connection') ?? target;
    noteSend('webrtc', connectionAddress(connection), args, machine);
  }
}

/** The hosts that a connection is told of: servers, candidates, the other side's description. */
function connectionAddress(connection: Value): string {
  const texts: string[] = [];
  const waiting: Value[] = [connection];
  for (let next = waiting.pop(); next !== undefined && texts.length < 100; next = waiting.pop()) {
    if (typeof next === 'string') {
      texts.push(next);
    } else if (!isPrimitive(next) && next.kind === 'unknown') {
      texts.push(piecesOf(next));
    } else if (!isPrimitive(next) && next.kind !== 'function') {
      waiting.push(...(next.kind === 'array' ? next.items : next.props.values()));
    }
  }
  const all = texts.join(' ');
  const server = /\b(?:stuns?|turns?):([\w.-]{3,200})/i.exec(all)?.[1];
  const address = /\b(?!127\.|0\.)((?:\d{1,3}\.){3}\d{1,3})\b/.exec(all)?.[1];
  const host = address ?? server;
  return host === undefined ? 'webrtc:' : `webrtc://${host}/`;
}

function clicked(target: MadeValue, machine: Machine): Value {
  const address = target.props.get('href');
  if (target.what === 'a' && address !== undefined) {
    const isDownload = target.props.has('download');
    machine.note({
      kind: 'redirect',
      url: `${isDownload ? 'download:' : ''}${piecesOf(address)}`.slice(0, 500),
    });
  }
  return undefined;
}
