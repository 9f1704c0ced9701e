import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { type TestRepository, gitRepository } from '../helpers/git-repository.ts';
import { applyInCore, applyInTwin } from './delta-cases.ts';
import { inflateInCore, inflateInTwin } from './inflate-cases.ts';

/** An object as `git verify-pack` tells it: its base only when it is a delta. */
interface PackedObject {
  readonly oid: string;
  readonly type: string;
  readonly size: number;
  readonly offset: number;
  readonly base: string | undefined;
}

/** Many versions of a file with lines that change, move and go, in one pack. */
function packedRepository(): TestRepository {
  const repository = gitRepository();
  let lines = Array.from({ length: 400 }, (_, i) => `line ${i} says ${(i * 7919) % 1000}`);
  for (let version = 0; version < 30; version++) {
    lines = [...lines.slice(version), ...lines.slice(0, version)].filter((_, i) => i % 97 !== version);
    lines.splice(version * 5, 1, `version ${version} changes this`, 'and adds that');
    repository.commitFile('file.txt', lines.join('\n'));
  }
  repository.git('repack', '-a', '-d', '-f', '-q', '--depth=50', '--window=50');
  return repository;
}

function packedObjects(repository: TestRepository, pack: string): PackedObject[] {
  const lines = repository.git('verify-pack', '-v', pack).split('\n');
  return lines
    .map((line) => line.split(/ +/))
    .filter(([oid, , , , offset]) => oid?.length === 40 && offset !== undefined)
    .map(([oid = '', type = '', size, , offset, , base]) => ({
      oid,
      type,
      size: Number(size),
      offset: Number(offset),
      base,
    }));
}

/** Where an object's stream starts: behind its header and, of a delta, behind the offset of its base. */
function streamStart(pack: Uint8Array, object: PackedObject): number {
  const skipNumber = (start: number): number => {
    let at = start;
    while ((pack[at++] ?? 0) >= 0x80);
    return at;
  };
  const afterHeader = skipNumber(object.offset);
  return object.base === undefined ? afterHeader : skipNumber(afterHeader);
}

it.each([
  ['the core', inflateInCore, applyInCore],
  ['the twin', inflateInTwin, applyInTwin],
] as const)('a pack that git made is read by %s', (_, inflate, apply) => {
  const repository = packedRepository();
  const folder = path.join(repository.dir, '.git/objects/pack');
  const file = path.join(folder, readdirSync(folder).find((name) => name.endsWith('.pack')) ?? '');
  const pack = new Uint8Array(readFileSync(file));
  const objects = packedObjects(repository, file);
  const typeOf = new Map(objects.map(({ oid, type }) => [oid, type]));
  const contentOf = (oid: string): Uint8Array =>
    new Uint8Array(execFileSync('git', ['-C', repository.dir, 'cat-file', typeOf.get(oid) ?? '', oid]));
  for (const object of objects) {
    const inflated = inflate(pack.subarray(streamStart(pack, object)), object.size);
    const bytes = 'bytes' in inflated ? inflated.bytes : new Uint8Array();
    const content = contentOf(object.oid);
    const base = object.base === undefined ? null : contentOf(object.base);
    const result = base === null ? bytes : apply(base, bytes, content.length).result;
    expect(Buffer.compare(result, content)).toBe(0);
  }
  expect(objects.filter(({ base }) => base !== undefined).length).toBeGreaterThan(25);
});
