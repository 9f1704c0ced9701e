import { describe, expect, it, onTestFinished } from 'vitest';
import type { Task, TaskResult, TaskServer } from '../../src/detect/threads/messages.ts';
import { Pool } from '../../src/detect/threads/pool.ts';
import { Coverage } from '../../src/model/coverage.ts';

interface Part {
  readonly name: string;
}

/** Tells that a thread did it. */
const script = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ kind, part }) => {
    if (kind === 'part') parentPort.postMessage({ told: 'thread ' + part.name, candidates: [], omissions: [] });
  });`;

/** Tells that it was done here, and cannot do the part "stuck". */
const here: TaskServer = {
  prepare() {},
  run(task: Task, asker: { answer(result: TaskResult): void }) {
    const name = task.kind === 'part' && 'name' in task.part ? task.part.name : '';
    if (name === 'stuck') {
      for (;;);
    }
    asker.answer({ told: `here ${String(name)}`, candidates: [], omissions: [] });
  },
};

function poolOf(signal = new AbortController().signal): Pool {
  const workerUrl = new URL(`data:text/javascript,${encodeURIComponent(script)}`);
  const options = { workerUrl, jobs: 2, maxDecodeDepth: 5, ruleTimeoutMs: 20_000, searchTasks: () => here };
  const pool = new Pool({ rules: [], allowlists: [] }, options, new Coverage(), signal);
  onTestFinished(() => pool.close());
  pool.prepare({}, String);
  return pool;
}

async function toldOf(pool: Pool, ...names: readonly string[]): Promise<readonly string[]> {
  const parts = names.map((name): Part => ({ name }));
  return (await Array.fromAsync(pool.readParts<string>(parts))).map(({ told }) => told);
}

describe('parts that a source has read', () => {
  it('are read in this thread where the source has none started', async () => {
    const pool = poolOf();
    expect(await toldOf(pool, 'a', 'b', 'c')).toEqual(['here a', 'here b', 'here c']);
    expect(await pool.readEverywhere({ name: 'end' })).toEqual(['here end']);
  });

  it('are read in threads where it has', async () => {
    const pool = poolOf();
    pool.start();
    expect(await toldOf(pool, 'a', 'b')).toEqual(['thread a', 'thread b']);
    expect(await pool.readEverywhere({ name: 'end' })).toEqual(['thread end', 'thread end']);
  });

  it('are read in threads from the one on that takes too long, and what was gathered is lost', async () => {
    const pool = poolOf();
    expect(await toldOf(pool, 'a', 'stuck', 'c')).toEqual(['here a', 'thread stuck', 'thread c']);
    expect(await pool.readEverywhere({ name: 'end' })).toBeNull();
  });

  it('let signals through between them', async () => {
    const controller = new AbortController();
    const pool = poolOf(controller.signal);
    setImmediate(() => controller.abort(new Error('stop')));
    const names = Array.from({ length: 100 }, (_, index) => String(index));
    await expect(toldOf(pool, ...names)).rejects.toThrow('stop');
  });
});
