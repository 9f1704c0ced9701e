import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../../src/rules/re2/parse.ts';
import { keywordLead } from '../../../src/rules/shape/keyword-lead.ts';
import { builtinRules } from '../../helpers/builtin-rules.ts';
import { textOf } from './text-of.ts';

describe('what may stand before a keyword', () => {
  it.each([
    ['nothing where it comes first', 'key=[a-z]+', ['key'], 0],
    ['as much as the parts before it', '[a-z]{2}_key', ['key'], 5],
    ['the most of all options', '(?:key|(?:my|own)key)=', ['key'], 3],
    ['part of a keyword that is shorter than another', '(?:key|mykey)=', ['key', 'mykey'], 2],
    ['as much as stands before a keyword of several parts', 'my[-_]?k(?:ey|it)', ['key', 'kit'], 3],
    ['no more than what stands before the first', 'a{3}key.{0,9}key', ['key'], 3],
    ['unknown where there is no bound', '.*key', ['key'], null],
    ['unknown where it is distant', '.{0,500}key', ['key'], null],
  ] as const)('is %s', (_name, re2, keywords, lead) => {
    expect(keywordLead(parsePattern(re2), keywords)).toBe(lead);
  });

  it.each([
    ['(?:a{0,3}key|[^k]{2}tok)[a-z]*', ['key', 'tok']],
    ['(?:x|yy){1,4}key', ['key']],
    ['[a-z]{0,6}key[a-z]{0,6}', ['key']],
    ['(?:my(?:-?app)?|our)[-_]?(?:key|pass)', ['mykey', 'my-', 'my_', 'myapp', 'our', 'mypass']],
    ['é{0,3}[🔐-🔒]{0,2}key', ['key']],
  ] as const)('is never more in a match of %s', (re2, keywords) => {
    const tree = parsePattern(re2);
    const lead = keywordLead(tree, keywords)!;
    fc.assert(
      fc.property(textOf(tree), (text) => {
        const places = keywords.map((keyword) => text.toLowerCase().indexOf(keyword)).filter((at) => at >= 0);
        expect(Math.min(...places)).toBeLessThanOrEqual(lead);
      }),
      { numRuns: 300 },
    );
  });

  it('is known of nearly all built-in rules that have keywords', () => {
    const unknown = builtinRules.rules.filter(
      ({ keywords, pattern, keywordLead }) => keywords.length > 0 && pattern !== null && keywordLead === null,
    );
    expect(unknown.length).toBeLessThan(60);
  });
});
