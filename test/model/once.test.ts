import { expect, it } from 'vitest';
import { once } from '../../src/model/once.ts';

it('a value is made when it is first asked for, and never again', () => {
  let count = 0;
  const value = once(() => {
    count++;
    return null;
  });
  expect(count).toBe(0);
  expect([value(), value()]).toEqual([null, null]);
  expect(count).toBe(1);
});
