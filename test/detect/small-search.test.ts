import { describe, expect, it } from 'vitest';
import type { Batch } from '../../src/detect/messages.ts';
import { searchSmall } from '../../src/detect/small-search.ts';
import type { Rule } from '../../src/model/rule.ts';
import { chunkOf, ruleOf } from './rule-of.ts';

const keyRule = ruleOf('\\bkey=([a-z0-9]{8})\\b', ['key='], { id: 'key' });
const stallingRule = ruleOf('(?:a+)+b', ['aaaa'], { id: 'stalling' });

function batchOf(texts: readonly string[], id = 0): Batch {
  const bytes = texts.map((text) => Buffer.from(text));
  const buffer = new SharedArrayBuffer(bytes.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  const entries = bytes.map((part) => {
    new Uint8Array(buffer).set(part, offset);
    const { bytes: _, ...chunk } = chunkOf(part.toString());
    const entry = { ...chunk, offset, length: part.length };
    offset += part.length;
    return entry;
  });
  return { kind: 'batch', id, buffer, entries, setAside: [] };
}

function found(batch: Batch, rules: readonly Rule[]): readonly string[] | null {
  const result = searchSmall(batch, { ruleSet: { rules, allowlists: [] }, sieve: null, maxDecodeDepth: 5 });
  return result === null ? null : result.candidates.map(({ ruleId }) => ruleId);
}

describe('the search of a small batch', () => {
  it('is done at once', () => {
    expect(found(batchOf(['key=abcd1234', 'key=efgh5678']), [keyRule])).toEqual(['key', 'key']);
  });

  it('is left to threads when the batch is large, or one of many', () => {
    expect(found(batchOf(['key=abcd1234'.padEnd(1024 * 1024 + 1)]), [keyRule])).toBeNull();
    expect(found(batchOf(['key=abcd1234'], 1), [keyRule])).toBeNull();
  });

  it('is left to threads when a rule is stuck', () => {
    expect(found(batchOf(['key=abcd1234', 'a'.repeat(60)]), [keyRule, stallingRule])).toBeNull();
  });
});
