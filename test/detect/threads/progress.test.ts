import { describe, expect, it } from 'vitest';
import { Progress } from '../../../src/detect/threads/progress.ts';

describe('progress', () => {
  it('is seen by whoever shares the buffer', () => {
    const reader = new Progress();
    const writer = new Progress(reader.buffer);
    expect(reader.steps).toBe(0);
    writer.begin(3, 7);
    expect(reader).toMatchObject({ steps: 1, at: { entry: 3, rule: 7 } });
    writer.begin(3, 7);
    expect(reader.steps).toBe(2);
  });

  it('tells a rule from what is done between rules', () => {
    const progress = new Progress();
    progress.begin(2, 0);
    expect(progress.at).toEqual({ entry: 2, rule: 0 });
    progress.begin(2, null);
    expect(progress.at).toEqual({ entry: 2, rule: null });
  });
});
