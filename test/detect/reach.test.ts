import { describe, expect, it } from 'vitest';
import { surroundings } from '../../src/detect/decode/surroundings.ts';
import { encodedReaches, reachOf } from '../../src/detect/reach.ts';
import { ruleOf } from './rule-of.ts';

const part = { name: 'host', pattern: ruleOf('host').pattern!, isRequired: true, withinLines: 5 };
const far = 0x7fff_ffff;

describe('the reach of a keyword', () => {
  it.each([
    ['is the longest match and two characters', ruleOf('key..', ['key']), 3 * 7 + 3],
    ['has no end where matches have none', ruleOf('key.+', ['key']), far],
    ['has no end where the keyword may be outside the match', ruleOf('key|..', ['key']), far],
    ['has that of required parts', ruleOf('key..', ['key'], { parts: [part] }), 3 * 7 + 3 + 16_384],
    [
      'has none of parts that may be absent',
      ruleOf('key..', ['key'], { parts: [{ ...part, isRequired: false }] }),
      3 * 7 + 3,
    ],
  ])('%s', (_, rule, reach) => expect(reachOf(rule, 3)).toBe(reach));
});

it('each kind of encoded text has a reach', () => {
  expect(encodedReaches).toHaveLength(surroundings.length);
});
