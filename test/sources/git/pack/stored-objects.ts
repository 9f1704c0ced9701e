import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { readTree } from '../../../../src/core/twin/tree.ts';
import { findObject, oidAt } from '../../../../src/sources/git/pack/object-ids.ts';
import { openObjectStore, type ObjectStore } from '../../../../src/sources/git/pack/object-store.ts';
import { readLooseObject } from '../../../../src/sources/git/pack/loose-objects.ts';
import { objectState, objectType } from '../../../../src/sources/git/pack/packed-objects.ts';
import { openRepository } from '../../../../src/sources/git/repository.ts';
import type { TestRepository } from '../../../helpers/git-repository.ts';

const never = new AbortController().signal;
const typeNames = ['none', 'commit', 'tree', 'blob', 'tag'];

/** The object store of a repository. */
export async function storeOf(dir: string): Promise<ObjectStore> {
  return openObjectStore(await openRepository(dir, false, never), never);
}

/** The object store below a folder that holds `.git`, without asking git about it. */
export async function storeFor(dir: string, signal = never): Promise<ObjectStore> {
  const gitDir = path.join(dir, '.git');
  const location = { name: dir, dir, gitDir, commonDir: gitDir, keepsHookEnvironment: false };
  const kind = { workTree: dir, isShallow: false, objectFormat: 'sha1', head: null } as const;
  return openObjectStore({ ...location, ...kind }, signal);
}

/** Every object as `oid type size`, in the order of the ids, as git tells. */
export function objectsByGit(repository: TestRepository): string[] {
  const format = '--batch-check=%(objectname) %(objecttype) %(objectsize)';
  return repository.git('cat-file', '--batch-all-objects', format).split('\n').filter(Boolean);
}

/** Every object that the store takes, in the same form, from its rebuilt content. */
export function objectsByStore(store: ObjectStore): string[] {
  const packed = Array.from(store.objects.states.keys()).filter(
    (number) => store.objects.states[number] === objectState.owned,
  );
  const loose = store.loose.filter(({ oid }) => numberOf(store, oid) >= store.firstLoose);
  return [
    ...packed.map((number) => describeObject(store, number)),
    ...loose.map((_, index) => index).map((index) => describeLoose(store, loose[index]!.path)),
  ].sort();
}

/** The number of an object by its id in hexadecimal digits. */
export function numberOf(store: ObjectStore, oid: string): number {
  return findObject(store.ids, Buffer.from(`00${oid}`, 'hex'), 1);
}

/** An object as `oid type size`, with the id that its content has. */
export function describeObject(store: ObjectStore, number: number): string {
  if (number >= store.firstLoose) {
    const oid = oidAt(store.ids, number);
    return describeLoose(store, store.loose.find((object) => object.oid === oid)!.path);
  }
  return describe(store, typeNames[store.objects.types[number]!]!, contentOf(store, number));
}

function describeLoose(store: ObjectStore, path: string): string {
  const content = readLooseObject(path, 1 << 30);
  if (content.kind !== 'content') {
    throw new Error(`loose object: ${content.kind}`);
  }
  return describe(store, content.type, content.bytes);
}

function describe(store: ObjectStore, type: string, content: Uint8Array): string {
  const hash = createHash(store.ids.idBytes === 20 ? 'sha1' : 'sha256');
  const oid = hash.update(`${type} ${content.length}\0`).update(content).digest('hex');
  return `${oid} ${type} ${content.length}`;
}

/** What whoever reads commits and tags must find there. */
const firstWords: Readonly<Record<number, string>> = { 1: 'tree ', 4: 'object ' };

function isTreeText({ ids }: ObjectStore, content: Uint8Array): boolean {
  return readTree(content, ids.idBytes, [], null, new Map(), 0) !== null;
}

/** Rebuilds an object from its delta chain, by way of node:zlib. */
function contentOf(store: ObjectStore, number: number): Uint8Array {
  const base = store.objects.bases[number]!;
  const data = dataOf(store, number);
  const content = base === -1 ? data : applyDelta(contentOf(store, base), data);
  const firstWord = firstWords[store.objects.types[number]!];
  if (store.objects.types[number] === objectType.tree && !isTreeText(store, content)) {
    throw new Error('the object is no tree');
  }
  if (firstWord !== undefined && !Buffer.from(content).toString('latin1').startsWith(firstWord)) {
    throw new Error('the object is of another type');
  }
  return content;
}

function dataOf(store: ObjectStore, number: number): Uint8Array {
  const pack = store.packs.find(
    ({ firstNumber, count }) => number >= firstNumber && number < firstNumber + count,
  )!;
  const packed = new Uint8Array(store.objects.dataLengths[number]!);
  const file = openSync(pack.path, 'r');
  readSync(file, packed, 0, packed.length, store.objects.dataStarts[number]!);
  closeSync(file);
  const data = inflateSync(packed);
  if (data.length !== store.objects.sizes[number]) {
    throw new Error('the stream has another length than the header says');
  }
  return data;
}

function applyDelta(base: Uint8Array, delta: Uint8Array): Uint8Array {
  let at = 0;
  const size = (): number => {
    let value = 0;
    for (let shift = 0, byte = 0x80; byte >= 0x80; shift += 7) {
      byte = delta[at++]!;
      value += (byte & 0x7f) * 2 ** shift;
    }
    return value;
  };
  const field = (flags: number, first: number, count: number): number => {
    let value = 0;
    for (let index = 0; index < count; index++) {
      value += flags & (first << index) ? delta[at++]! * 2 ** (8 * index) : 0;
    }
    return value;
  };
  if (size() !== base.length) {
    throw new Error('the delta is for another base');
  }
  const result = new Uint8Array(size());
  let filled = 0;
  while (at < delta.length) {
    const command = delta[at++]!;
    let piece: Uint8Array;
    if (command >= 0x80) {
      const from = field(command, 1, 4);
      piece = base.subarray(from, from + (field(command, 0x10, 3) || 0x1_0000));
    } else {
      piece = delta.subarray(at, at + command);
      at += command;
    }
    result.set(piece, filled);
    filled += piece.length;
  }
  return result;
}
