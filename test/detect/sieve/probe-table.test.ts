import { describe, expect, it } from 'vitest';
import { type ProbeTable, probeTable } from '../../../src/detect/sieve/probe-table.ts';
import { probesOf, sieveTable } from '../../../src/detect/sieve/sieve-table.ts';
import { ruleOf } from '../rule-of.ts';

const rules = [
  ruleOf('x', [], { pattern: null }),
  ruleOf('key=[a-z]{8}', ['key=', 'clé', 'key=']),
  ruleOf('a.*b', ['a']),
];

function probesIn(table: ProbeTable): readonly (readonly (number | undefined)[])[] {
  return Array.from(table.reaches(), (reach, probe) => [
    table.ruleIndexOf(probe),
    table.keywordLengthOf(probe),
    reach,
  ]);
}

describe('the table of probes', () => {
  const table = probeTable(rules);

  it('has each keyword of rules with a pattern once, its length and its reach in bytes', () => {
    expect(probesIn(table)).toEqual([
      [1, 4, 46],
      [1, 4, 46],
      [2, 1, 0x7fff_ffff],
    ]);
    expect([table.count, table.ruleIndexOf(3), table.keywordLengthOf(3)]).toEqual([3, undefined, 0]);
  });

  it('stands in the table of the sieve, wherever that stands', () => {
    const { bytes } = sieveTable(rules);
    const moved = new Uint8Array(bytes.length + 1);
    moved.set(bytes, 1);
    expect(probesIn(probesOf(moved.subarray(1)))).toEqual(probesIn(table));
  });
});
