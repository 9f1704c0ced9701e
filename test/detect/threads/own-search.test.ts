import { describe, expect, it } from 'vitest';
import type { Task, TaskServer } from '../../../src/detect/threads/messages.ts';
import { OwnSearch } from '../../../src/detect/threads/own-search.ts';

const batch: Task = { kind: 'batch', id: 0, buffer: new SharedArrayBuffer(8), entries: [], setAside: [] };
const stuck: Task = { ...batch, id: 1 };

/** Counts what it did, and tells that with its setup. */
function counting(): TaskServer {
  let done = 0;
  let known: object = {};
  return {
    prepare(setup) {
      known = setup;
    },
    run(task: Task, asker: { answer(result: object): void }) {
      if (task === stuck) {
        for (;;);
      }
      asker.answer({ candidates: [], omissions: [], told: { known, done: ++done } });
    },
  };
}

describe('the search in this thread', () => {
  it('starts with the first task, and goes on with what it knows', () => {
    const own = new OwnSearch(counting);
    expect(own.hasStarted).toBe(false);
    own.prepare({ name: 'first' });
    expect(own.run(batch)?.told).toEqual({ known: { name: 'first' }, done: 1 });
    own.prepare({ name: 'second' });
    expect(own.run(batch)?.told).toEqual({ known: { name: 'second' }, done: 2 });
    expect(own).toMatchObject({ hasStarted: true, isLost: false });
  });

  it('is lost for good when a task takes too long', () => {
    const own = new OwnSearch(counting, 100);
    expect(own.run(batch)?.told).toMatchObject({ done: 1 });
    expect(own.run(stuck)).toBeNull();
    expect(own.run(batch)).toBeNull();
    expect(own).toMatchObject({ hasStarted: false, isLost: true });
  });

  it('passes on what a task throws', () => {
    const broken = (): TaskServer => ({
      prepare() {},
      run() {
        throw new Error('out of order');
      },
    });
    expect(() => new OwnSearch(broken).run(batch)).toThrow('out of order');
  });
});
