import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync, chmodSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Coverage } from '../../../src/model/coverage.ts';
import { objectStream } from '../../../src/sources/git/object-stream.ts';
import { gitRepository, type TestRepository } from '../../helpers/git-repository.ts';

const never = new AbortController().signal;

function location(repo: TestRepository): { dir: string; keepsHookEnvironment: boolean } {
  return { dir: repo.dir, keepsHookEnvironment: false };
}

function store(repo: TestRepository, content: string | Buffer): string {
  return repo.gitWith(content, 'hash-object', '-w', '--stdin');
}

/** The contents delivered, by object id, with large ones put together from their pieces. */
async function read(
  repo: TestRepository,
  oids: readonly string[],
  heldBytes: number,
  coverage = new Coverage(),
): Promise<Map<string, Buffer>> {
  const contents = new Map<string, Buffer>();
  for await (const { oid, bytes, pieces } of objectStream(location(repo), oids, heldBytes, coverage, never)) {
    const parts: Buffer[] = [];
    for await (const piece of pieces) {
      parts.push(Buffer.from(piece));
    }
    contents.set(oid, bytes === null ? Buffer.concat(parts) : Buffer.from(bytes));
  }
  return contents;
}

describe('the stream of objects', () => {
  it('delivers contents of every size, whole or in pieces', async () => {
    const repo = gitRepository();
    const contents = [0, 1, 10, 65_535, 65_536, 65_537, 1_000_000].map((size) => randomBytes(size));
    const oids = contents.map((content) => store(repo, content));
    const found = await read(repo, oids, 65_536);
    expect(oids.map((oid) => found.get(oid)!.equals(contents[oids.indexOf(oid)]!))).toEqual(
      oids.map(() => true),
    );
  });

  it('goes on after a large object that nobody reads', async () => {
    const repo = gitRepository();
    const oids = [store(repo, randomBytes(300_000)), store(repo, 'after')];
    const seen: string[] = [];
    for await (const { oid } of objectStream(location(repo), oids, 1000, new Coverage(), never)) {
      seen.push(oid);
    }
    expect(seen).toEqual(oids);
  });

  it('records what is missing and goes on', async () => {
    const repo = gitRepository();
    const oids = [store(repo, 'one'), 'f'.repeat(40), store(repo, 'two')];
    const coverage = new Coverage();
    expect([...(await read(repo, oids, 1000, coverage)).values()].map(String)).toEqual(['one', 'two']);
    expect(coverage.summary().skipped).toMatchObject([{ what: 'f'.repeat(40), reason: 'missing-object' }]);
  });

  it('records an object that git cannot read, and goes on with a new git', async () => {
    const repo = gitRepository();
    const oids = [store(repo, 'one'), store(repo, 'to be broken'), store(repo, 'two'), store(repo, 'three')];
    const file = path.join(repo.dir, '.git/objects', oids[1]!.slice(0, 2), oids[1]!.slice(2));
    chmodSync(file, 0o644);
    rmSync(file);
    writeFileSync(file, 'not a zlib stream');
    const coverage = new Coverage();
    expect([...(await read(repo, oids, 1000, coverage)).values()].map(String)).toEqual([
      'one',
      'two',
      'three',
    ]);
    expect(coverage.summary().skipped).toHaveLength(1);
    expect(coverage.summary().skipped[0]!.what).toBe(oids[1]);
  });

  it('stops when it is told to', async () => {
    const repo = gitRepository();
    const oids = Array.from({ length: 50 }, (_, index) => store(repo, `content ${index}`));
    const controller = new AbortController();
    const seen: string[] = [];
    const reading = (async () => {
      for await (const { oid } of objectStream(
        location(repo),
        oids,
        1000,
        new Coverage(),
        controller.signal,
      )) {
        seen.push(oid);
        controller.abort(new Error('enough'));
      }
    })();
    await expect(reading).rejects.toThrow('enough');
    expect(seen.length).toBeLessThanOrEqual(oids.length);
  });
});
