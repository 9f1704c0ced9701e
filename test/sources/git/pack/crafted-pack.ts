import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** An object as it is to stand in a crafted pack. */
export interface CraftedObject {
  readonly oid: string;
  readonly type: number;
  readonly data: Buffer;
  /** What stands between size and data: where the base of a delta is. */
  readonly base?: Buffer;
  /** What the header says, where it is not the truth. */
  readonly size?: number;
}

/** The id of a blob. */
export function blobId(content: string | Buffer): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(content)}\0`)
    .update(content)
    .digest('hex');
}

/** The delta that puts one text behind another, both shorter than 128 bytes. */
export function appendingDelta(base: string, added: string): Buffer {
  const copy = [0x90, base.length];
  return Buffer.from([base.length, base.length + added.length, ...copy, added.length, ...Buffer.from(added)]);
}

/** An object's bytes in a pack. */
export function packEntry({ type, data, base, size = data.length }: CraftedObject): Buffer {
  const header: number[] = [];
  let byte = (type << 4) | (size & 15);
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    header.push(byte | 0x80);
    byte = rest % 128;
  }
  return Buffer.concat([Buffer.from([...header, byte]), base ?? Buffer.alloc(0), deflateSync(data)]);
}

/** Writes a pack and its index into a repository; gives the path of the pack. */
export function craftPack(dir: string, name: string, objects: readonly CraftedObject[]): string {
  const entries = objects.map(packEntry);
  let offset = 12;
  const indexed = entries.map((entry, index) => {
    const own = { oid: objects[index]!.oid, offset, checksum: crc32(entry) };
    offset += entry.length;
    return own;
  });
  const body = Buffer.concat([packHeader(objects.length), ...entries]);
  const trailer = createHash('sha1').update(body).digest();
  const folder = path.join(dir, '.git/objects/pack');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.pack`);
  writeFileSync(file, Buffer.concat([body, trailer]));
  writeFileSync(file.replace('.pack', '.idx'), packIndex(indexed, trailer));
  return file;
}

/** What a pack starts with. */
export function packHeader(count: number): Buffer {
  return Buffer.concat([Buffer.from('PACK'), words([2, count])]);
}

interface IndexEntry {
  readonly oid: string;
  readonly offset: number;
  readonly checksum: number;
}

/** An index of version 2. */
export function packIndex(entries: readonly IndexEntry[], packChecksum: Buffer): Buffer {
  const sorted = entries.toSorted((a, b) => (a.oid < b.oid ? -1 : 1));
  const large = sorted.filter(({ offset }) => offset > 0x7fff_ffff);
  const fanout = Array.from(
    { length: 256 },
    (_, first) => sorted.filter(({ oid }) => Number.parseInt(oid.slice(0, 2), 16) <= first).length,
  );
  const body = Buffer.concat([
    words([0xff74_4f63, 2, ...fanout]),
    ...sorted.map(({ oid }) => Buffer.from(oid, 'hex')),
    words(sorted.map(({ checksum }) => checksum)),
    words(
      sorted.map((entry) => (entry.offset > 0x7fff_ffff ? 0x8000_0000 + large.indexOf(entry) : entry.offset)),
    ),
    words(large.flatMap(({ offset }) => [Math.floor(offset / 2 ** 32), offset % 2 ** 32])),
    packChecksum,
  ]);
  return signed(body);
}

/** Puts the checksum behind an index. */
export function signed(body: Buffer, format = 'sha1'): Buffer {
  return Buffer.concat([body, createHash(format).update(body).digest()]);
}

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32BE(value, index * 4));
  return bytes;
}
