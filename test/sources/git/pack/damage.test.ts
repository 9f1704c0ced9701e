import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { signed } from './crafted-pack.ts';
import { sampleRepository } from './sample-repository.ts';
import { describeObject, numberOf, objectsByGit, storeFor } from './stored-objects.ts';

interface Damage {
  readonly place: number;
  readonly change: number;
  readonly isCut: boolean;
}

/** Most damage is where the structure is: at the start, at the end, or where an object starts. */
const damages = fc.record({
  place: fc.oneof(
    fc.nat(1100),
    fc.nat(1100).map((place) => -1 - place),
    fc.nat(),
  ),
  change: fc.integer({ min: 1, max: 255 }),
  isCut: fc.integer({ min: 0, max: 9 }).map((die) => die === 0),
});

function damaged(bytes: Buffer, { place, change, isCut }: Damage): Buffer {
  const at = ((place % bytes.length) + bytes.length) % bytes.length;
  if (isCut) {
    return bytes.subarray(0, at);
  }
  const copy = Buffer.from(bytes);
  copy[at]! ^= change;
  return copy;
}

/** A packed repository with a copy of it to be damaged. */
function copyOfPacked(...commands: readonly (readonly string[])[]): {
  readonly dir: string;
  readonly packs: string;
  readonly objects: readonly string[];
} {
  const repository = sampleRepository();
  repository.git('repack', '-adfq', '--depth=20');
  repository.commitFile('later.txt', 'later');
  repository.git('repack', '-dq');
  commands.forEach((command) => repository.git(...command));
  const dir = path.join(temporaryFolder(), 'copy');
  cpSync(repository.dir, dir, { recursive: true });
  const packs = path.join(dir, '.git/objects/pack');
  return { dir, packs, objects: objectsByGit(repository) };
}

/** What nobody would notice: objects that are neither right, nor named by a problem, nor refused when they are read. */
async function unnoticed(dir: string, objects: readonly string[]): Promise<readonly string[]> {
  const store = await storeFor(dir);
  const left = new Set(store.problems.flatMap(({ oids }) => oids ?? []));
  if (store.problems.some(({ oids }) => oids === null)) {
    return [];
  }
  return objects.filter((object) => {
    const oid = object.split(' ')[0]!;
    const number = numberOf(store, oid);
    if (left.has(oid) || number === -1) {
      return !left.has(oid);
    }
    try {
      return describeObject(store, number) !== object;
    } catch {
      return false;
    }
  });
}

describe('damage is never passed over in silence', () => {
  it.each([
    ['an index', '.idx', 300],
    ['a pack', '.pack', 300],
  ])('in %s', async (_, extension, numRuns) => {
    const { dir, packs, objects } = copyOfPacked();
    const files = readdirSync(packs).filter((name) => name.endsWith(extension));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), damages, async (name, damage) => {
        const file = path.join(packs, name);
        const whole = readFileSync(file);
        replace(file, damaged(whole, damage));
        expect(await unnoticed(dir, objects)).toEqual([]);
        replace(file, whole);
      }),
      { numRuns, endOnFailure: true },
    );
  });

  it('in the header of any object', async () => {
    const { dir, packs, objects } = copyOfPacked();
    const { original, starts } = await largestPack(dir);
    const file = path.join(packs, path.basename(original));
    const whole = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.integer({ min: -3, max: 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (start, shift, bit) => {
          replace(file, damaged(whole, { place: start + shift, change: 1 << bit, isCut: false }));
          expect(await unnoticed(dir, objects)).toEqual([]);
        },
      ),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it('that makes any object one of another type', async () => {
    const { dir, packs, objects } = copyOfPacked();
    const { original, offsets } = await largestPack(dir);
    const file = path.join(packs, path.basename(original));
    const whole = readFileSync(file);
    for (const place of offsets) {
      for (const change of [0x10, 0x20, 0x30, 0x40, 0x50, 0x60, 0x70]) {
        replace(file, damaged(whole, { place, change, isCut: false }));
        expect(await unnoticed(dir, objects)).toEqual([]);
      }
    }
  });

  it('in a multi-pack-index that is needed', async () => {
    const { dir, packs, objects } = copyOfPacked(['multi-pack-index', 'write']);
    readdirSync(packs)
      .filter((name) => name.endsWith('.idx'))
      .forEach((name) => rmSync(path.join(packs, name)));
    const file = path.join(packs, 'multi-pack-index');
    const whole = readFileSync(file);
    expect(await unnoticed(dir, objects)).toEqual([]);
    await fc.assert(
      fc.asyncProperty(damages, async (damage) => {
        replace(file, damaged(whole, damage));
        expect(await unnoticed(dir, objects)).toEqual([]);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });
});

describe('whoever writes a false index with a true checksum', () => {
  it.each([
    ['of a pack', '.idx', []],
    ['of many packs', 'multi-pack-index', ['multi-pack-index', 'write']],
  ])('%s neither stops nor breaks the reader', async (_, extension, command) => {
    const { dir, packs } = copyOfPacked(...(command.length > 0 ? [command] : []));
    const file = path.join(
      packs,
      readdirSync(packs).find((name) => name.endsWith(extension))!,
    );
    const whole = readFileSync(file);
    if (extension !== '.idx') {
      readdirSync(packs)
        .filter((name) => name.endsWith('.idx'))
        .forEach((name) => rmSync(path.join(packs, name)));
    }
    await fc.assert(
      fc.asyncProperty(fc.array(damages, { minLength: 1, maxLength: 3 }), async (all) => {
        const body = all.reduce(damaged, whole.subarray(0, -20));
        replace(file, signed(body));
        const store = await storeFor(dir);
        expect(store.objects.states).toHaveLength(store.objects.count);
      }),
      { numRuns: 500, endOnFailure: true },
    );
  });
});

/** Where the objects of the largest pack, and their zlib streams, start. */
async function largestPack(dir: string): Promise<{
  readonly original: string;
  readonly offsets: readonly number[];
  readonly starts: readonly number[];
}> {
  const { packs, objects } = await storeFor(dir);
  const { path: original, firstNumber, count } = packs.toSorted((a, b) => b.count - a.count)[0]!;
  const starts = Array.from(objects.dataStarts.subarray(firstNumber, firstNumber + count));
  const ends = starts.map((start, index) => start + objects.dataLengths[firstNumber + index]!);
  return { original, starts, offsets: [12, ...ends.slice(0, -1)] };
}

/** Git makes its packs read-only. */
function replace(file: string, bytes: Buffer): void {
  rmSync(file);
  writeFileSync(file, bytes);
}
