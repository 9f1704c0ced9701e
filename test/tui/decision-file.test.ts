import { lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { statusOf, type Decision } from '../../src/tui/decisions/decision.ts';
import { parseDecisions, writeDecisions } from '../../src/tui/decisions/decision-file.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const decision: Decision = {
  rule: 'rule-a',
  verdict: 'ignored',
  reason: 'accepted',
  until: '2026-04-01',
  note: 'ask "Ann"',
  decidedAt: '2026-03-01T12:00:00.000Z',
};
const decisions = new Map([
  ['b', decision],
  ['__proto__', { ...decision, verdict: null }],
]);

describe('the file of decisions', () => {
  it('comes back as it was written, one line a decision, sorted', () => {
    const file = path.join(temporaryFolder(), 'decisions.json');
    writeDecisions(file, decisions);
    const text = readFileSync(file, 'utf8');
    expect(parseDecisions(text, file).get('b')).toEqual(decision);
    expect(text.split('\n').filter((line) => line.startsWith('"'))).toHaveLength(2);
    expect(readdirSync(path.dirname(file))).toEqual(['decisions.json']);
  });

  it('is replaced where a link leads to, and leaves nothing behind where it cannot be', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'real.json'), '');
    symlinkSync('real.json', path.join(folder, 'link.json'));
    writeDecisions(path.join(folder, 'link.json'), decisions);
    expect(lstatSync(path.join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(() => writeDecisions(path.join(folder, 'none', 'x.json'), decisions)).toThrow(/ENOENT/);
    expect(readdirSync(folder).toSorted()).toEqual(['link.json', 'real.json']);
  });

  it.each([
    ['not json'],
    ['[]'],
    ['{"leaksieveDecisions": 2, "decisions": {}}'],
    ['{"leaksieveDecisions": 1, "decisions": {"a": {"rule": "r", "verdict": "maybe"}}}'],
  ])('is refused when it is something else: %s', (text) => {
    expect(() => parseDecisions(text, 'mine.json')).toThrow(/mine\.json holds no decisions.*--decisions/);
  });
});

it('an ignore that has run out is new again', () => {
  expect(statusOf(decision, '2026-04-01')).toBe('ignored');
  expect(statusOf(decision, '2026-04-02')).toBe('new');
});
