import type { Chunk } from '../../src/model/chunk.ts';
import { fileStart } from '../../src/model/region.ts';
import type { Rule } from '../../src/model/rule.ts';
import { toPattern } from '../../src/rules/pattern.ts';
import { parsePattern } from '../../src/rules/re2/parse.ts';
import { hasKeywordInEveryMatch } from '../../src/rules/re2/keyword-proof.ts';
import { compileShape } from '../../src/rules/shape/compile-shape.ts';
import { keywordLead } from '../../src/rules/shape/keyword-lead.ts';
import { sampleRule } from '../helpers/sample-report.ts';

/** A rule with the pattern and keywords given, compiled as one of a file would be. It takes any text for a secret. */
export function ruleOf(re2: string, keywords: readonly string[] = [], changes: Partial<Rule> = {}): Rule {
  const tree = parsePattern(re2);
  const isKeywordInMatch = keywords.length > 0 && hasKeywordInEveryMatch(tree, keywords);
  return sampleRule({
    id: 'the-rule',
    keywords,
    pattern: toPattern(tree),
    isKeywordInMatch,
    keywordLead: isKeywordInMatch ? keywordLead(tree, keywords) : null,
    shape: isKeywordInMatch ? compileShape(tree, keywords) : null,
    dropsPlaceholders: false,
    ...changes,
  });
}

/** A chunk that holds all of a content. */
export function chunkOf(content: string | Uint8Array, changes: Partial<Chunk> = {}): Chunk {
  const bytes = Buffer.from(content);
  return {
    bytes,
    provenance: { contentId: 'file:it', members: [] },
    fresh: [{ start: 0, end: bytes.length }],
    start: fileStart,
    decoded: [],
    ...changes,
  };
}
