import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Pool } from '../../../../src/detect/threads/pool.ts';
import { Coverage } from '../../../../src/model/coverage.ts';
import { searchTasks } from '../../../../src/search-tasks.ts';
import { PackReading } from '../../../../src/sources/git/pack/pack-reading.ts';
import { openRepository } from '../../../../src/sources/git/repository.ts';
import { ruleOf } from '../../../detect/rule-of.ts';
import { gitRepository, type TestRepository } from '../../../helpers/git-repository.ts';
import { packObjects, sampleRepository } from './sample-repository.ts';
import { objectsByGit } from './stored-objects.ts';
import { workerUrl } from '../../../helpers/worker-url.ts';

const never = new AbortController().signal;
const limits = { maxFileSize: 1_000_000, maxArchiveDepth: 5 };
const keyRule = ruleOf('\\bkey=([a-z0-9]{8})\\b', ['key='], { id: 'key' });

interface Read {
  readonly reading: PackReading;
  readonly coverage: Coverage;
  readonly contentIds: readonly string[];
  /** What is left to the plain reader. */
  readonly rest: readonly string[];
}

async function read(dir: string): Promise<Read> {
  const reading = new PackReading(await openRepository(dir, false, never), limits);
  const coverage = new Coverage();
  const options = { workerUrl, jobs: 1, maxDecodeDepth: 5, ruleTimeoutMs: 20_000, searchTasks };
  const pool = new Pool({ rules: [keyRule], allowlists: [] }, options, coverage, never);
  const contentIds: string[] = [];
  try {
    for await (const candidates of reading.read(pool, coverage, never)) {
      contentIds.push(...candidates.map(({ provenance }) => provenance.contentId));
    }
  } finally {
    await pool.close();
  }
  const rest = await reading.rest(new Coverage(), never);
  return { reading, coverage, contentIds, rest: rest.toSorted() };
}

function oidsOfTypes(repository: TestRepository, ...types: readonly string[]): readonly string[] {
  return objectsByGit(repository)
    .map((line) => line.split(' '))
    .filter(([, type = '']) => types.includes(type))
    .map(([oid = '']) => oid);
}

function packOf(dir: string): string {
  const folder = path.join(dir, '.git/objects/pack');
  return path.join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.pack'))!,
  );
}

describe('reading the packs of a repository', () => {
  it('finds candidates, counts what it reads and leaves nothing', async () => {
    const repository = sampleRepository();
    repository.commitFile('secret.txt', 'key=abcd1234', 'key=wxyz5678');
    const blob = repository.git('rev-parse', 'HEAD:secret.txt');
    const head = repository.git('rev-parse', 'HEAD');
    repository.git('repack', '-adfq', '--depth=50');
    const { coverage, contentIds, rest, reading } = await read(repository.dir);
    expect(contentIds.toSorted()).toEqual([`blob:${blob}`, `message:${head}`]);
    expect(rest).toEqual([]);
    expect(coverage.count('blobs')).toBe(oidsOfTypes(repository, 'blob').length);
    expect(coverage.count('commits')).toBe(oidsOfTypes(repository, 'commit').length);
    expect(reading.graph?.isConnected).toBe(true);
  });

  it('leaves loose objects that are in no pack', async () => {
    const repository = sampleRepository();
    repository.git('repack', '-adq');
    const packed = new Set(oidsOfTypes(repository, 'blob', 'commit', 'tag'));
    repository.commitFile('later.txt', 'not packed');
    const loose = oidsOfTypes(repository, 'blob', 'commit', 'tag').filter((oid) => !packed.has(oid));
    const { rest, reading } = await read(repository.dir);
    const trees = new Set(oidsOfTypes(repository, 'tree'));
    expect(rest.filter((oid) => !trees.has(oid))).toEqual(loose);
    expect(reading.graph?.isConnected).toBe(true);
  });

  it('leaves what is no plain text', async () => {
    const repository = sampleRepository();
    repository.commitFile('archive.gz', gzipSync('key=abcd1234'));
    const archive = repository.git('rev-parse', 'HEAD:archive.gz');
    repository.git('repack', '-adq');
    const { rest, contentIds } = await read(repository.dir);
    expect(rest).toEqual([archive]);
    expect(contentIds).toEqual([]);
  });

  it('leaves once what has several copies', async () => {
    const repository = sampleRepository();
    repository.commitFile('archive.gz', gzipSync('some text'));
    const archive = repository.git('rev-parse', 'HEAD:archive.gz');
    packObjects(repository, [archive]);
    packObjects(
      repository,
      objectsByGit(repository).map((line) => line.slice(0, 40)),
    );
    repository.git('prune-packed');
    expect((await read(repository.dir)).rest).toEqual([archive]);
  });

  it('leaves all objects of an index that only git reads', async () => {
    const repository = sampleRepository();
    repository.git('-c', 'pack.indexVersion=1', 'repack', '-adq');
    const { rest, reading } = await read(repository.dir);
    expect(rest).toEqual(oidsOfTypes(repository, 'blob', 'commit', 'tag'));
    expect(reading.graph).toBe(null);
  });

  it('leaves to git what it cannot read besides what it has read', async () => {
    const repository = sampleRepository();
    repository.git('repack', '-adq');
    const packed = oidsOfTypes(repository, 'blob', 'commit', 'tag');
    repository.commitFile('later.txt', 'in a pack of its own');
    repository.git('-c', 'pack.indexVersion=1', 'repack', '-dq');
    const { rest } = await read(repository.dir);
    const all = oidsOfTypes(repository, 'blob', 'commit', 'tag');
    expect(rest).toEqual(all.filter((oid) => !packed.includes(oid)));
  });

  it('leaves objects whose streams are broken, with what is made from them', async () => {
    const repository = sampleRepository();
    repository.git('repack', '-adfq', '--depth=50');
    const pack = packOf(repository.dir);
    const blob = repository.git('rev-parse', 'HEAD:random.txt');
    const places = repository.git('verify-pack', '-v', pack).split('\n');
    const offset = Number(places.find((line) => line.startsWith(blob))?.split(/ +/)[4]);
    const bytes = readFileSync(pack);
    bytes.fill(0xff, offset + 1000, offset + 1100);
    // Git makes packs that nobody may write to.
    rmSync(pack);
    writeFileSync(pack, bytes);
    const { rest } = await read(repository.dir);
    expect(rest).toEqual([blob]);
  });

  it('leaves everything before anything was read', async () => {
    const repository = sampleRepository();
    repository.git('repack', '-adq');
    const reading = new PackReading(await openRepository(repository.dir, false, never), limits);
    const rest = await reading.rest(new Coverage(), never);
    expect(rest.toSorted()).toEqual(oidsOfTypes(repository, 'blob', 'commit', 'tag'));
    expect(reading.graph).toBe(null);
  });

  it('reads a repository with nothing in it', async () => {
    const { rest, contentIds } = await read(gitRepository().dir);
    expect([...rest, ...contentIds]).toEqual([]);
  });
});
