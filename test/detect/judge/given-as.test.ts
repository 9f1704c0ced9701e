import { describe, expect, it } from 'vitest';
import { rateByWhatIsBefore } from '../../../src/detect/judge/given-as.ts';

describe('what stands before a secret', () => {
  it.each([
    ['that a text calls an example is likely one', 'example: "', 'high', 'medium'],
    ['that an API description calls an example is one', '"example": "', 'medium', 'low'],
    ['with words for an example', 'e.g. ', 'medium', 'low'],
    ['that names a host that is called so says nothing', 'https://api.example.org/?key=', 'high', 'high'],
    ['that is its own user name', 'postgres://hunter2:', 'high', 'low'],
    ['that is its own user name in a call', 'setBasicAuth("hunter2", "', 'medium', 'low'],
    ['that is the name of its setting says nothing', 'password:', 'medium', 'medium'],
    ['of another user', 'postgres://app:', 'high', 'high'],
  ] as const)('%s', (_name, before, confidence, expected) => {
    expect(rateByWhatIsBefore('hunter2', before, confidence)).toBe(expected);
  });
});
