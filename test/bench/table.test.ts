import { expect, it } from 'vitest';
import { resultOf } from './sample-result.ts';
import { resultTable } from './table.ts';

it('shows every tool, with its ratio to ours', () => {
  const ours = resultOf('leaksieve', [1000, 2000, 1500]);
  const peer = resultOf('peer', [4000, 6000, 9000]);
  const [head, first, second] = resultTable([ours, peer], ours).split('\n');
  expect(head).toMatch(/^tool +version +runs +median s .* x ours$/);
  expect(first?.split(/ +/)).toEqual([
    'leaksieve',
    '1.0.0',
    '3',
    '1.500',
    '1.000',
    '2.000',
    '3.000',
    '100',
    '3',
    '0',
    '1.00',
  ]);
  expect(second?.split(/ +/).at(-1)).toBe('4.00');
});

it('shows a tool that failed', () => {
  const ours = resultOf('leaksieve', [1000]);
  const slow = resultOf('slow', [], { state: 'failed', end: 'timeout', findings: null });
  expect(resultTable([ours, slow], ours)).toMatch(/^slow +1\.0\.0 +0 +- .*timeout: failed +-$/m);
});
