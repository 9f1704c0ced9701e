import { describe, expect, it } from 'vitest';
import { pathCandidates, pathRules } from '../../src/detect/path-candidates.ts';
import type { Chunk } from '../../src/model/chunk.ts';
import { chunkOf, ruleOf } from './rule-of.ts';

const textRule = ruleOf('x', [], { id: 'text' });
const path = textRule.pattern;
const rules = ['one', 'two'].map((id) => ruleOf('', [], { id, pattern: null, path, confidence: 'medium' }));

function at(byteOffset: number): Partial<Chunk> {
  return { start: { byteOffset, line: 1, column: 1 } };
}

describe('the candidates of rules about paths', () => {
  it('have no text, and stand at the very start', () => {
    const provenance = { contentId: 'file:it', members: ['inner.zip', 'id_rsa'] };
    const chunk = chunkOf('some text', { provenance, decoded: ['archive'] });
    const [candidate] = pathCandidates(chunk, rules);
    expect(candidate).toMatchObject({
      ruleId: 'one',
      confidence: 'medium',
      provenance,
      region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, byteOffset: 0, byteLength: 0 },
      decoded: ['archive'],
      parts: [],
      marks: [],
      secret: '',
      match: '',
      lines: '',
    });
  });

  it.each([
    ['one each of content without a byte', chunkOf(''), 2],
    ['one each of the first chunk', chunkOf('x'), 2],
    ['one each of a first chunk after a UTF-8 mark', chunkOf('x', at(3)), 2],
    ['none of a later chunk', chunkOf('x', at(8_000_000)), 0],
    ['one each of an archive member', chunkOf('x', { decoded: ['archive', 'gzip'] }), 2],
    ['none of UTF-16, which comes as it is stored too', chunkOf('x', { decoded: ['archive', 'utf-16'] }), 0],
  ])('are %s', (_name, chunk, count) => {
    expect(pathCandidates(chunk, rules)).toHaveLength(count);
  });
});

it('takes for rules about paths those without a pattern that are reported', () => {
  const others = [
    textRule,
    { ...textRule, path },
    { ...rules[0]!, skipReport: true },
    { ...textRule, pattern: null },
  ];
  expect(pathRules([...others, ...rules])).toEqual(rules);
});
