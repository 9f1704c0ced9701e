import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Coverage } from '../../src/model/coverage.ts';
import { standardInput } from '../../src/sources/stdin.ts';
import { testLimits } from '../helpers/read-content.ts';

const never = new AbortController().signal;

describe('standard input', () => {
  it('is one file, whatever blocks it comes in', async () => {
    const coverage = new Coverage();
    const source = standardInput(
      Readable.from([Buffer.from('first '), Buffer.from('second')]),
      undefined,
      testLimits,
    );
    const chunks = await Array.fromAsync(source.chunks(coverage, never));
    expect(chunks.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['first second']);
    expect(coverage.summary()).toMatchObject({ complete: true, files: 1, bytes: 12 });
  });

  it.each([
    [undefined, 'stdin'],
    ['config/app.yml', 'config/app.yml'],
    ['cafe\u0301', 'caf\u00e9'],
  ])('named %j is found at %j', async (name, path) => {
    const source = standardInput(Readable.from([Buffer.from('text')]), name, testLimits);
    const [chunk] = await Array.fromAsync(source.chunks(new Coverage(), never));
    const id = chunk?.provenance.contentId ?? '';
    expect(await source.locate(new Set([id]), never)).toEqual(new Map([[id, [{ path, state: 'in-tree' }]]]));
    expect(source.target).toEqual({ kind: 'stdin', name: path });
  });

  it('is read up to the limit, and what is left is recorded under its name', async () => {
    const coverage = new Coverage();
    const source = standardInput(Readable.from([Buffer.from('abcdef')]), 'x', {
      ...testLimits,
      maxFileSize: 4,
    });
    const chunks = await Array.fromAsync(source.chunks(coverage, never));
    expect(chunks.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['abcd']);
    expect(coverage.summary().skipped).toMatchObject([{ what: 'x', reason: 'too-large' }]);
  });

  it('that never sends anything does not keep a scan that is stopped', async () => {
    const controller = new AbortController();
    const reason = new Error('stopped');
    const source = standardInput(new PassThrough(), undefined, testLimits);
    const reading = Array.fromAsync(source.chunks(new Coverage(), controller.signal));
    setTimeout(() => controller.abort(reason), 5);
    await expect(reading).rejects.toBe(reason);
  });

  it('is not read in a scan that was stopped before', async () => {
    const source = standardInput(new PassThrough(), undefined, testLimits);
    const reading = Array.fromAsync(source.chunks(new Coverage(), AbortSignal.abort(new Error('stopped'))));
    await expect(reading).rejects.toThrow('stopped');
  });
});
