import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Pool, type PoolOptions } from '../../../src/detect/threads/pool.ts';
import type { Candidate } from '../../../src/model/candidate.ts';
import type { Chunk } from '../../../src/model/chunk.ts';
import { Coverage } from '../../../src/model/coverage.ts';
import type { Rule } from '../../../src/model/rule.ts';
import { searchTasks } from '../../../src/search-tasks.ts';
import { chunkOf, ruleOf } from '../rule-of.ts';
import { workerUrl } from '../../helpers/worker-url.ts';

const megabyte = 1024 * 1024;
const keyRule = ruleOf('\\bkey=([a-z0-9]{8})\\b', ['key='], { id: 'key' });
/** Takes time that doubles with every `a` before something else. */
const stallingRule = ruleOf('(?:a+)+b', ['aaaa'], { id: 'stalling' });

interface Search {
  readonly chunks: AsyncIterable<Chunk>;
  readonly rules?: readonly Rule[];
  readonly options?: Partial<PoolOptions>;
  readonly coverage?: Coverage;
  readonly signal?: AbortSignal;
}

async function* search({
  chunks,
  rules = [keyRule],
  options,
  coverage,
  signal,
}: Search): AsyncGenerator<readonly Candidate[]> {
  const pool = new Pool(
    { rules, allowlists: [] },
    { workerUrl, jobs: 1, maxDecodeDepth: 5, ruleTimeoutMs: 60_000, searchTasks, ...options },
    coverage ?? new Coverage(),
    signal ?? new AbortController().signal,
  );
  try {
    yield* pool.searchChunks(chunks);
  } finally {
    await pool.close();
  }
}

function contentOf(index: number, text: string, size = 0): Chunk {
  const provenance = { contentId: `file:${index}`, members: [] };
  return chunkOf(text.padEnd(size, ' filler'), { provenance });
}

function secretOf(index: number): string {
  return `ab${String(index).padStart(6, '0')}`;
}

/** Chunks with one secret each; every other batch is full of work, so that the next ones overtake it. */
async function* numbered(count: number, size: number): AsyncGenerator<Chunk> {
  for (let index = 0; index < count; index++) {
    yield contentOf(index, `key=${secretOf(index)} `.padEnd(index % 4 === 0 ? 300_000 : 1, 'key='), size);
  }
}

async function collect(found: AsyncIterable<readonly Candidate[]>): Promise<readonly Candidate[]> {
  return (await Array.fromAsync(found)).flat();
}

function secrets(candidates: readonly Candidate[]): readonly string[] {
  return candidates.map(({ secret }) => secret.reveal());
}

/** All that candidates say, the secrets included. */
function said(candidates: readonly Candidate[]): string {
  return JSON.stringify(candidates.map((candidate) => ({ ...candidate, secret: candidate.secret.reveal() })));
}

/** Gives the chunks, then throws. */
async function* broken(chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  yield* chunks;
  throw new Error('unreadable');
}

/** Gives the chunks, and nothing ever after. */
async function* stuck(chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  yield* chunks;
  await new Promise(() => {});
}

async function* chunksOf(...chunks: readonly Chunk[]): AsyncGenerator<Chunk> {
  yield* chunks;
}

/** Counts the threads that are started and that have ended until the test is over. */
function threadCount(): { started: number; ended: number } {
  const count = { started: 0, ended: 0 };
  const onThread = (message: unknown): void => {
    if (typeof message === 'object' && message !== null && 'worker' in message) {
      const { worker } = message;
      count.started++;
      if (worker instanceof Worker) {
        worker.once('exit', () => count.ended++);
      }
    }
  };
  subscribe('worker_threads', onThread);
  onTestFinished(() => void unsubscribe('worker_threads', onThread));
  return count;
}

describe('searching in threads', () => {
  it('gives the candidates in the order of the chunks, with one thread or three', async () => {
    const expected = Array.from({ length: 24 }, (_, index) => secretOf(index));
    const [one, three] = [
      await collect(search({ chunks: numbered(24, megabyte), options: { jobs: 1 } })),
      await collect(search({ chunks: numbered(24, megabyte), options: { jobs: 3 } })),
    ];
    expect(secrets(one)).toEqual(expected);
    expect(said(three)).toBe(said(one));
  });

  it('finds nothing in nothing, and starts no thread for it', async () => {
    const threads = threadCount();
    expect(await collect(search({ chunks: numbered(0, 0) }))).toEqual([]);
    expect(threads).toEqual({ started: 0, ended: 0 });
  });

  it('starts as many threads as jobs, and ends them', async () => {
    const threads = threadCount();
    await collect(search({ chunks: numbered(40, megabyte), options: { jobs: 3 } }));
    expect(threads).toEqual({ started: 3, ended: 3 });
  });

  it('gives a candidate to rules about paths, for each content', async () => {
    const pathRule = ruleOf('', [], { id: 'path', pattern: null, path: keyRule.pattern });
    const found = await collect(search({ chunks: numbered(3, 0), rules: [pathRule] }));
    expect(found.map(({ ruleId, provenance }) => [ruleId, provenance.contentId])).toEqual([
      ['path', 'file:0'],
      ['path', 'file:1'],
      ['path', 'file:2'],
    ]);
  });

  it('holds the source back while nobody takes what was found', async () => {
    const chunks = numbered(200, megabyte);
    let read = 0;
    async function* counted(): AsyncGenerator<Chunk> {
      for await (const chunk of chunks) {
        read += chunk.bytes.length;
        yield chunk;
      }
    }
    const jobs = 2;
    let taken = 0;
    for await (const candidates of search({ chunks: counted(), options: { jobs } })) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      // Two batches of 4 MB a job, one that is being packed, and the chunk that did not fit into it.
      expect(read - taken * megabyte).toBeLessThanOrEqual((2 * jobs + 1) * 4 * megabyte + megabyte);
      taken += candidates.length;
    }
    expect(taken).toBe(200);
  });

  it('closes the source and ends the threads when nobody wants more', async () => {
    const threads = threadCount();
    let isClosed = false;
    async function* endless(): AsyncGenerator<Chunk> {
      try {
        for (let index = 0; ; index++) {
          yield contentOf(index, `key=${secretOf(index)}`, megabyte);
        }
      } finally {
        isClosed = true;
      }
    }
    const found = search({ chunks: endless(), options: { jobs: 2 } });
    await found.next();
    await found.return(undefined);
    expect(isClosed).toBe(true);
    expect(threads).toEqual({ started: 2, ended: 2 });
  });

  it('passes on what the source throws, and ends the threads', async () => {
    const threads = threadCount();
    await expect(collect(search({ chunks: broken(numbered(5, megabyte)) }))).rejects.toThrow('unreadable');
    expect(threads.ended).toBe(threads.started);
  });

  it('records what a limit left out', async () => {
    const coverage = new Coverage();
    const twice = Buffer.from(Buffer.from('the key=abcd1234').toString('base64')).toString('base64');
    const many = 'key=abcd1234 '.repeat(10_001);
    const chunks = chunksOf(contentOf(1, `"${twice}"`), contentOf(2, many));
    const found = await collect(search({ chunks, coverage, options: { maxDecodeDepth: 1 } }));
    expect(found).toHaveLength(10_000);
    expect(coverage.summary().skipped).toMatchObject([
      { what: '1', reason: 'decode-limit', count: 1 },
      { what: '2 (rule key)', reason: 'match-limit', count: 1 },
    ]);
  });
});

describe('an aborted search', () => {
  it('never starts when it is aborted before', async () => {
    const reason = new Error('stop');
    const found = search({ chunks: numbered(3, 0), signal: AbortSignal.abort(reason) });
    await expect(collect(found)).rejects.toBe(reason);
  });

  it.each([
    ['a rule that is stuck', () => contentOf(0, 'a'.repeat(60)), false],
    ['a source that gives nothing more', () => contentOf(0, 'key=abcd1234'), true],
  ])('stops at once in spite of %s', async (_name, first, waits) => {
    const threads = threadCount();
    const controller = new AbortController();
    const all = chunksOf(contentOf(1, '', 4 * megabyte), first(), contentOf(2, '', 4 * megabyte));
    const chunks = waits ? stuck(all) : all;
    const found = collect(search({ chunks, rules: [stallingRule], signal: controller.signal }));
    setTimeout(() => controller.abort(new Error('stop')), 300);
    const start = performance.now();
    await expect(found).rejects.toThrow('stop');
    expect(performance.now() - start).toBeLessThan(5000);
    expect(threads.started).toBeGreaterThan(0);
    expect(threads.ended).toBe(threads.started);
  });
});

describe('a rule that is stuck', () => {
  it('is left out of that content, recorded, and all else is searched', async () => {
    const threads = threadCount();
    const coverage = new Coverage();
    const chunks = chunksOf(
      contentOf(0, 'key=before00 aaaab'),
      contentOf(1, `key=same0000 ${'a'.repeat(60)} key=same1111`),
      contentOf(2, 'aaaaab key=after000'),
      contentOf(3, 'key=other000', 4 * megabyte),
    );
    const found = await collect(
      search({ chunks, rules: [stallingRule, keyRule], coverage, options: { ruleTimeoutMs: 200 } }),
    );
    expect(secrets(found).toSorted()).toEqual([
      'aaaaab',
      'aaaab',
      'after000',
      'before00',
      'other000',
      'same0000',
      'same1111',
    ]);
    expect(coverage.summary().skipped).toMatchObject([
      { what: '1 (rule stalling)', reason: 'rule-timeout', count: 1 },
    ]);
    expect(threads).toEqual({ started: 2, ended: 2 });
  });

  it('may be stuck more than once', async () => {
    const coverage = new Coverage();
    const twin = { ...stallingRule, id: 'twin' };
    const stalling = 'a'.repeat(60);
    const chunks = chunksOf(contentOf(0, stalling), contentOf(1, `${stalling} key=abcd1234`));
    const rules = [stallingRule, twin, keyRule];
    const found = await collect(search({ chunks, rules, coverage, options: { ruleTimeoutMs: 150 } }));
    expect(secrets(found)).toEqual(['abcd1234']);
    expect(coverage.summary().skipped.map(({ what }) => what)).toEqual([
      '0 (rule stalling)',
      '0 (rule twin)',
      '1 (rule stalling)',
      '1 (rule twin)',
    ]);
  });
});

describe('a thread that breaks down', () => {
  const broken: readonly (readonly [string, string, string])[] = [
    ['throws', `throw new Error('out of order')`, 'out of order'],
    ['exits', 'process.exit(7)', 'code 7'],
  ];
  it.each(broken)('and %s ends the search, with one thread or three', async (_name, code, message) => {
    const script = `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { ${code} });`;
    const workerUrl = new URL(`data:text/javascript,${encodeURIComponent(script)}`);
    for (const jobs of [1, 3]) {
      const found = search({ chunks: numbered(30, megabyte), options: { workerUrl, jobs } });
      await expect(collect(found)).rejects.toThrow(message);
    }
  });

  it('ends it although the source gives nothing more', async () => {
    const workerUrl = new URL(
      `data:text/javascript,${encodeURIComponent(`throw new Error('out of order')`)}`,
    );
    const chunks = stuck(numbered(5, megabyte));
    await expect(collect(search({ chunks, options: { workerUrl } }))).rejects.toThrow('out of order');
  });
});
