import { inflateSync } from 'node:zlib';
import { maxObjectBytes, objectId, type GitObject, type ObjectKind } from './git-object.ts';

const kinds: Readonly<Record<number, ObjectKind>> = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' };
const offsetDelta = 6;
const namedDelta = 7;
const headerBytes = 12;
const maxObjects = 100_000;

/**
 * The objects of a pack by their names (gitformat-pack). What is broken, too large or counts from an object that is not
 * in the pack is left out.
 *
 * @param digits - of a name: 40 or 64
 * @param maxBytes - of all objects, unpacked
 */
export function packObjects(pack: Buffer, digits: number, maxBytes: number): ReadonlyMap<string, GitObject> {
  const byId = new Map<string, GitObject>();
  if (pack.toString('latin1', 0, 4) !== 'PACK' || pack.length < headerBytes) {
    return byId;
  }
  const byOffset = new Map<number, GitObject>();
  const count = Math.min(pack.readUInt32BE(8), maxObjects);
  let left = maxBytes;
  let at = headerBytes;
  for (let index = 0; index < count && at < pack.length - digits / 2 && left > 0; index += 1) {
    const entry = readEntry(pack, at, digits);
    if (entry === null) {
      break;
    }
    const base = entry.baseOffset === null ? byId.get(entry.baseId ?? '') : byOffset.get(entry.baseOffset);
    const object =
      entry.kind !== null ? { kind: entry.kind, bytes: entry.bytes } : appliedTo(base, entry.bytes);
    if (object !== null) {
      left -= object.bytes.length;
      byOffset.set(at, object);
      byId.set(objectId(object, digits), object);
    }
    at = entry.end;
  }
  return byId;
}

interface Entry {
  /** Null: it is a delta. */
  readonly kind: ObjectKind | null;
  readonly baseOffset: number | null;
  readonly baseId: string | null;
  readonly bytes: Buffer;
  readonly end: number;
}

function readEntry(pack: Buffer, start: number, digits: number): Entry | null {
  let at = start;
  const type = (pack[at]! >> 4) & 7;
  while ((pack[at++]! & 0x80) !== 0) {
    if (at >= pack.length || at - start > 10) {
      return null;
    }
  }
  let baseOffset: number | null = null;
  let baseId: string | null = null;
  if (type === offsetDelta) {
    let distance = pack[at]! & 0x7f;
    while ((pack[at++]! & 0x80) !== 0 && at < pack.length) {
      distance = (distance + 1) * 128 + (pack[at]! & 0x7f);
    }
    baseOffset = start - distance;
  } else if (type === namedDelta) {
    baseId = pack.toString('hex', at, at + digits / 2);
    at += digits / 2;
  }
  const unpacked = inflated(pack.subarray(at));
  return unpacked === null
    ? null
    : { kind: kinds[type] ?? null, baseOffset, baseId, bytes: unpacked.bytes, end: at + unpacked.length };
}

/** The text of a stream that stands at the start, and how many bytes it took; null: it is broken or too large. */
function inflated(bytes: Buffer): { readonly bytes: Buffer; readonly length: number } | null {
  try {
    const { buffer, engine } = inflateWithInfo(bytes);
    return { bytes: buffer, length: engine.bytesWritten };
  } catch {
    return null;
  }
}

interface InflatedInfo {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** Node's types do not know what `info` gives (zlib, "Convenience methods"). */
function inflateWithInfo(bytes: Buffer): InflatedInfo {
  const options = { info: true, maxOutputLength: maxObjectBytes };
  const result: unknown = inflateSync(bytes, options);
  if (!isInfo(result)) {
    throw new TypeError('inflateSync gave no info');
  }
  return result;
}

function isInfo(result: unknown): result is InflatedInfo {
  return typeof result === 'object' && result !== null && 'buffer' in result && 'engine' in result;
}

/** Applies a delta to its base; null: it does not fit. */
function appliedTo(base: GitObject | undefined, delta: Buffer): GitObject | null {
  if (base === undefined) {
    return null;
  }
  let at = 0;
  const size = (): number => {
    let value = 0;
    let scale = 1;
    for (; at < delta.length; scale *= 128) {
      const byte = delta[at++]!;
      value += (byte & 0x7f) * scale;
      if ((byte & 0x80) === 0) {
        break;
      }
    }
    return value;
  };
  const baseSize = size();
  const resultSize = size();
  if (baseSize !== base.bytes.length || resultSize > maxObjectBytes) {
    return null;
  }
  const parts: Buffer[] = [];
  let length = 0;
  while (at < delta.length && length <= resultSize) {
    const command = delta[at++]!;
    const part = (command & 0x80) === 0 ? delta.subarray(at, at + command) : copied(command);
    at += (command & 0x80) === 0 ? command : 0;
    parts.push(part);
    length += part.length;
  }
  return length === resultSize ? { kind: base.kind, bytes: Buffer.concat(parts) } : null;

  function copied(command: number): Buffer {
    let offset = 0;
    let count = 0;
    for (let bit = 0; bit < 4; bit += 1) {
      offset += (command & (1 << bit)) === 0 ? 0 : delta[at++]! * 2 ** (8 * bit);
    }
    for (let bit = 0; bit < 3; bit += 1) {
      count += (command & (16 << bit)) === 0 ? 0 : delta[at++]! * 2 ** (8 * bit);
    }
    return base!.bytes.subarray(offset, offset + (count === 0 ? 65_536 : count));
  }
}
