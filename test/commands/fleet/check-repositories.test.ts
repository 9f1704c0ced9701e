import { describe, expect, it } from 'vitest';
import { changeOf } from '../../../src/commands/fleet/check-repositories.ts';
import { today } from '../../../src/model/today.ts';

describe('what has changed of a repository since its scan', () => {
  it.each([
    ['nothing', 'key refs policy', 'unchanged'],
    ['nothing, on the day of the scan', `key refs policy ${today()}`, 'unchanged'],
    ['nothing, also of what could not be looked at', 'key refs policy\na file: too-large', 'unchanged'],
    ['the rules', 'old refs policy', 'rules'],
    ['the day, on which ignores may end', 'key refs policy 2020-01-01', 'rules'],
    ['the refs', 'key other policy', 'changed'],
    ['its policy', 'key refs other', 'changed'],
    ['rules and refs', 'old other policy', 'changed'],
  ])('is %s', (_, kept, change) => {
    expect(changeOf(kept, 'key', 'refs policy')).toBe(change);
  });

  it('is taken to be something where that cannot be told', () => {
    expect(changeOf('key refs policy', 'key', null)).toBe('changed');
  });
});
