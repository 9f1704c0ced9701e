import { describe, expect, it } from 'vitest';
import type { RawCandidate } from '../../src/detect/raw-candidate.ts';
import { withRequired } from '../../src/detect/required.ts';
import type { RequiredRule, Rule } from '../../src/model/rule.ts';
import { ruleOf } from './rule-of.ts';

function candidate(ruleId: string, secret: string, startLine: number, startColumn: number): RawCandidate {
  const region = {
    startLine,
    startColumn,
    endLine: startLine,
    endColumn: startColumn + secret.length,
    byteOffset: startLine * 1000 + startColumn,
    byteLength: secret.length,
  };
  return {
    ruleId,
    secret,
    prefix: '',
    match: secret,
    confidence: 'high',
    provenance: { contentId: 'file:it', members: [] },
    region,
    decoded: [],
    parts: [],
    lines: secret,
    marks: [],
  };
}

function ruleMap(...rules: readonly Rule[]): ReadonlyMap<string, Rule> {
  return new Map(rules.map((rule) => [rule.id, rule]));
}

function keyRule(...required: readonly RequiredRule[]): Rule {
  return ruleOf('x', [], { id: 'key', required });
}

const id = ruleOf('x', [], { id: 'id' });
const user = ruleOf('x', [], { id: 'user' });
const key = candidate('key', 'the key', 10, 50);

describe('a required rule', () => {
  it.each([
    ['anywhere', null, null, 900, 1, true],
    ['on the same line', 0, null, 10, 1, true],
    ['on the next line, when only this one counts', 0, null, 11, 50, false],
    ['as many lines above as allowed', 5, null, 5, 1, true],
    ['one line more above', 5, null, 4, 1, false],
    ['as many lines below as allowed', 5, null, 15, 1, true],
    ['one line more below', 5, null, 16, 1, false],
    ['as many columns left as allowed', null, 20, 400, 30, true],
    ['one column more left', null, 20, 10, 29, false],
    ['as many columns right as allowed', null, 20, 10, 70, true],
    ['one column more right', null, 20, 10, 71, false],
    ['near enough by lines and columns', 1, 20, 11, 40, true],
    ['near enough by lines alone', 1, 20, 11, 10, false],
    ['near enough by columns alone', 1, 20, 13, 40, false],
  ])('may match %s', (_name, withinLines, withinColumns, line, column, isKept) => {
    const rules = ruleMap(keyRule({ id: 'id', withinLines, withinColumns }), id);
    const other = candidate('id', 'the id', line, column);
    const kept = withRequired([key], [key, other], rules);
    expect(kept.map(({ parts }) => parts)).toEqual(
      isKept ? [[{ name: 'id', value: 'the id', region: other.region }]] : [],
    );
  });

  it('is the nearest that is near enough', () => {
    const rules = ruleMap(keyRule({ id: 'id', withinLines: null, withinColumns: 10 }), id);
    const others = [
      candidate('id', 'far', 8, 50),
      candidate('id', 'nearest', 10, 90),
      candidate('id', 'near', 9, 50),
    ];
    expect(withRequired([key], others, rules)[0]!.parts).toMatchObject([{ value: 'near' }]);
  });

  it('must be there for each that is required', () => {
    const either = [
      { id: 'id', withinLines: null, withinColumns: null },
      { id: 'user', withinLines: null, withinColumns: null },
    ];
    const rules = ruleMap(keyRule(...either), id, user);
    const [one, two] = [candidate('id', 'i', 1, 1), candidate('user', 'u', 2, 1)];
    expect(withRequired([key], [key, one], rules)).toEqual([]);
    expect(withRequired([key], [key, two, one], rules)[0]!.parts).toMatchObject([
      { value: 'i' },
      { value: 'u' },
    ]);
  });

  it('is another match even when a rule requires itself', () => {
    const rules = ruleMap(keyRule({ id: 'key', withinLines: null, withinColumns: null }));
    expect(withRequired([key], [key], rules)).toEqual([]);
    expect(withRequired([key], [key, candidate('key', 'twin', 3, 3)], rules)).toHaveLength(1);
  });

  it('adds to the parts that the candidate has', () => {
    const rules = ruleMap(keyRule({ id: 'id', withinLines: null, withinColumns: null }), id);
    const part = { name: 'host', value: 'h', region: key.region };
    const kept = withRequired([{ ...key, parts: [part] }], [candidate('id', 'i', 1, 1)], rules);
    expect(kept[0]!.parts.map(({ name }) => name)).toEqual(['host', 'id']);
  });
});

describe('a rule that is there for others only', () => {
  it('gives no candidates, but parts', () => {
    const rules = ruleMap(keyRule({ id: 'id', withinLines: null, withinColumns: null }), {
      ...id,
      skipReport: true,
    });
    const other = candidate('id', 'i', 1, 1);
    expect(withRequired([key, other], [key, other], rules).map(({ ruleId }) => ruleId)).toEqual(['key']);
  });
});

it('leaves candidates of other rules as they are', () => {
  const other = candidate('id', 'i', 1, 1);
  expect(withRequired([other], [other], ruleMap(id))).toEqual([other]);
});
