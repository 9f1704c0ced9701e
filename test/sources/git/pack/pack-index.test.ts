import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPackIndex } from '../../../../src/sources/git/pack/pack-index.ts';
import { sharedFolder } from '../../../helpers/shared-folder.ts';
import { packIndex } from './crafted-pack.ts';

const file = path.join(sharedFolder(), 'pack-0.idx');
const fanoutStart = 8;
const idsStart = fanoutStart + 1024;
const idBytes = 20;

/** Writes an index with ids as they are given, after a change that leaves its checksum right. */
function write(oids: readonly string[], change: (index: Buffer) => void): void {
  const entries = oids.map((oid, number) => ({ oid, offset: 12 + number, checksum: 0 }));
  const index = packIndex(entries, Buffer.alloc(idBytes));
  change(index);
  const end = index.length - idBytes;
  createHash('sha1').update(index.subarray(0, end)).digest().copy(index, end);
  writeFileSync(file, index);
}

function swapIds(index: Buffer, one: number, other: number): void {
  const [first, second] = [one, other].map((rank) =>
    index.subarray(idsStart + rank * idBytes).subarray(0, idBytes),
  );
  const kept = Buffer.from(first!);
  second!.copy(first!);
  kept.copy(second!);
}

const oid = fc
  .tuple(fc.constantFrom('00', '01', '7f', 'ff'), fc.constantFrom('0'.repeat(6), 'f'.repeat(6)), fc.nat(255))
  .map(([first, word, last]) => first + word + '0'.repeat(30) + last.toString(16).padStart(2, '0'));
const oids = fc.uniqueArray(oid, { minLength: 2, maxLength: 40 });

describe('the order of an index', () => {
  it('is taken as git writes it', () => {
    fc.assert(
      fc.property(oids, (ids) => {
        write(ids, () => {});
        expect(readPackIndex(file, 'sha1').count).toBe(ids.length);
      }),
    );
  });

  it('is refused where two ids stand the wrong way round, however little they differ', () => {
    fc.assert(
      fc.property(oids, fc.nat(), (ids, any) => {
        const rank = any % (ids.length - 1);
        write(ids, (index) => swapIds(index, rank, rank + 1));
        expect(() => readPackIndex(file, 'sha1')).toThrow('its index is not sorted');
      }),
    );
  });

  it('is refused where the fanout puts an id under another first byte', () => {
    fc.assert(
      fc.property(oids, fc.constantFrom(-1, 0), (ids, shift) => {
        const first = Math.min(...ids.map((id) => Number.parseInt(id.slice(0, 2), 16)));
        const entry = first + shift;
        fc.pre(entry >= 0 && entry < 255);
        write(ids, (index) => {
          // One less under the byte of the first ids, or one under the byte before it.
          const at = fanoutStart + entry * 4;
          index.writeUInt32BE(shift === 0 ? index.readUInt32BE(at) - 1 : 1, at);
        });
        expect(() => readPackIndex(file, 'sha1')).toThrow('its index is not sorted');
      }),
    );
  });
});
