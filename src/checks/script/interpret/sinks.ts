import type { Channel } from './effect.ts';
import type { Machine } from './machine.ts';
import { hole, labelsOf, piecesOf, type Label, type Value } from './value.ts';

/** How much of an address or of what is sent is kept for the report. */
const maxTold = 500;

/** Records that something is sent to an address, with what it is made of. */
export function noteSend(
  channel: Channel,
  address: string,
  values: readonly Value[],
  machine: Machine,
): void {
  const url = address.slice(0, maxTold);
  const labels = labelsOf(...values);
  if (url === hole && labels.size === 0) {
    return;
  }
  const body = values
    .map((value) => piecesOf(value))
    .join(' ')
    .slice(0, maxTold);
  machine.note({ kind: 'send', channel, url, labels, body });
}

/** Records that a script or frame is put into the page. */
export function noteInsertion(
  tag: string,
  address: string,
  labels: ReadonlySet<Label>,
  isHidden: boolean,
  machine: Machine,
): void {
  const url = address.slice(0, maxTold);
  if (url !== hole || labels.size > 0) {
    machine.note({ kind: 'insert', tag, url, isHidden });
  }
  if (labels.size > 0) {
    const channel = tag === 'script' ? 'script' : 'frame';
    machine.note({ kind: 'send', channel, url, labels, body: '' });
  }
}
