import { describe, expect, it } from 'vitest';
import { withClosing } from '../../../src/commands/fleet/with-closing.ts';

describe('what a worker has opened', () => {
  it('is all closed, the last first, though a step fails, and the first that failed is told', async () => {
    const closed: string[] = [];
    const ended = withClosing(async (closeLater) => {
      closeLater(() => closed.push('the store'));
      closeLater(async () => {
        closed.push('the queue');
        throw new Error('the queue is away');
      });
      closeLater(() => {
        closed.push('the folder');
        throw new Error('the disk is full');
      });
      return 0;
    });
    await expect(ended).rejects.toThrow('the disk is full');
    expect(closed).toEqual(['the folder', 'the queue', 'the store']);
  });

  it('is closed when the work fails, which is told rather than what fails later', async () => {
    const closed: string[] = [];
    const ended = withClosing(async (closeLater) => {
      closeLater(() => closed.push('the store'));
      closeLater(() => Promise.reject(new Error('the queue is away')));
      throw new Error('another worker has this store');
    });
    await expect(ended).rejects.toThrow('another worker has this store');
    expect(closed).toEqual(['the store']);
  });

  it('gives what the work gives', async () => {
    expect(await withClosing(async () => 130)).toBe(130);
  });
});
