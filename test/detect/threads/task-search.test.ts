import { expect, it } from 'vitest';
import { createCore } from '../../../src/core/core.ts';
import { Progress } from '../../../src/detect/threads/progress.ts';
import { sieveTable } from '../../../src/detect/sieve/sieve-table.ts';
import { taskSearch } from '../../../src/detect/threads/task-search.ts';
import { countedRules } from '../../helpers/counted-rules.ts';
import { chunkOf, ruleOf } from '../rule-of.ts';

const path = { source: 'x$', flags: '', maxLength: 1 };
const rules = [
  ruleOf('key=([a-z]{8})', ['key='], { id: 'key' }),
  ruleOf('tok=([a-z]{8})', ['tok='], { id: 'token' }),
  ruleOf('', [], { id: 'path', pattern: null, path }),
];

function search(text: string): { readonly found: readonly string[]; readonly read: readonly string[] } {
  const counted = countedRules(rules);
  const setup = {
    ruleSet: { rules: counted.rules, allowlists: [] },
    sieve: sieveTable(rules).bytes,
    maxDecodeDepth: 1,
    progress: new Progress().buffer,
  };
  const found = taskSearch(setup, createCore()).detector.search(chunkOf(text));
  return { found: found.map(({ ruleId }) => ruleId), read: [...counted.read] };
}

it('reads of the rules that come with leaksieve those about paths and those at work, since reading all takes as long as a small scan', () => {
  expect(search('nothing')).toEqual({ found: [], read: ['path'] });
  expect(search('key=abcdefgh')).toEqual({ found: ['key'], read: ['path', 'key'] });
});
