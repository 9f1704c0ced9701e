import type { CommitInfo } from '../../model/place.ts';

const newline = 0x0a;

/** Where the message of a commit or tag object starts that stands in `bytes`; its end when it has none. */
export function messageStart(bytes: Uint8Array, start = 0, end = bytes.length): number {
  for (let at = start + 1; at < end; at++) {
    if (bytes[at] === newline && bytes[at - 1] === newline) {
      return at + 1;
    }
  }
  return end;
}

/** Reads a commit object's author, date and message. Names are as hostile as file content: reports escape them. */
export function parseCommit(id: string, object: Uint8Array): CommitInfo {
  const start = messageStart(object);
  const text = Buffer.from(object.buffer, object.byteOffset, object.length);
  const header = text.toString('utf8', 0, start);
  const [, author = '', email = '', seconds = '0', zone = '+0000'] =
    /^author (.{0,1000}?) ?<([^>\n]{0,1000})> ?(-?\d{1,15})? ?([+-]\d{4})?/m.exec(header) ?? [];
  return {
    id,
    author,
    email,
    date: rfc3339(Number(seconds), zone),
    message: text.toString('utf8', start).trimEnd(),
  };
}

/** The object that a tag names, and its type. */
export function taggedObject(object: Uint8Array): { readonly oid: string; readonly type: string } {
  const header = Buffer.from(object.buffer, object.byteOffset, Math.min(object.length, 400)).toString(
    'latin1',
  );
  const [, oid = '', type = ''] = /^object ([0-9a-f]+)\ntype (\w+)/.exec(header) ?? [];
  return { oid, type };
}

/** A moment in its author's own zone. Dates that no calendar has become the epoch. */
function rfc3339(seconds: number, zone: string): string {
  const sign = zone.startsWith('-') ? -1 : 1;
  const minutes = sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5)));
  const local = new Date((seconds + minutes * 60) * 1000);
  const moment =
    Number.isNaN(local.getTime()) || local.getUTCFullYear() > 9999 || local.getUTCFullYear() < 0
      ? new Date(0)
      : local;
  const offset = minutes === 0 ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3, 5)}`;
  return moment.toISOString().replace(/\.\d{3}Z$/, offset);
}
