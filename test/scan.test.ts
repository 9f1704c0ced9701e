import { expect, it } from 'vitest';
import { rememberSieve } from '../src/detect/sieve/prebuilt-sieve.ts';
import { sieveTable } from '../src/detect/sieve/sieve-table.ts';
import type { Source } from '../src/model/source.ts';
import { scan } from '../src/scan.ts';
import { chunkOf, ruleOf } from './detect/rule-of.ts';
import { countedRules } from './helpers/counted-rules.ts';
import { samplePolicy } from './triage/sample-sighting.ts';

const rules = [
  ruleOf('key=([a-z]{8})', ['key='], { id: 'key' }),
  ruleOf('tok=([a-z]{8})', ['tok='], { id: 'token' }),
  ruleOf('host=([a-z]{8})', ['host='], { id: 'host', skipReport: true }),
];

function textSource(text: string): Source {
  return {
    target: { kind: 'stdin', name: '-' },
    async *chunks() {
      yield chunkOf(text);
    },
    locate: async (contentIds) => new Map([...contentIds].map((id) => [id, [{ path: 'it', state: 'live' }]])),
  };
}

it('no step of a scan reads rules that found nothing', async () => {
  const counted = countedRules(rules);
  rememberSieve(counted.rules, () => sieveTable(rules).bytes);
  const ruleSet = { rules: counted.rules, allowlists: [] };
  const options = { jobs: 1, maxDecodeDepth: 2 };
  const { signal } = new AbortController();
  const { findings } = await scan(textSource('key=abcdefgh'), ruleSet, samplePolicy(), options, signal);
  expect(findings.map(({ rule }) => rule)).toEqual(['key']);
  expect([...counted.read]).toEqual(['key']);
});
