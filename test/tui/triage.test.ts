import { describe, expect, it } from 'vitest';
import type { Decisions } from '../../src/tui/decisions/decision.ts';
import { sampleFindings, screenOf } from './press.ts';

const findings = sampleFindings(6);
const idOf = (index: number): string => findings[index]!.fingerprint;

function verdictsOf(decisions: Decisions): readonly (readonly unknown[])[] {
  return findings.map(({ fingerprint }) => {
    const decision = decisions.get(fingerprint);
    return [decision?.verdict, decision?.reason];
  });
}

describe('a decision', () => {
  it('is about the finding at the cursor, has the reason typed, and goes on to the next', () => {
    const screen = screenOf(findings);
    screen.press('j', 'x', 'test data', 'Enter', 'a', 'Enter');
    expect(verdictsOf(screen.state().decisions).slice(0, 4)).toEqual([
      [undefined, undefined],
      ['false', 'test data'],
      ['true', ''],
      [undefined, undefined],
    ]);
    expect(screen.state().cursor).toBe(3);
  });

  it('is about all that is marked, by one or by a range, and is undone as one', () => {
    const screen = screenOf(findings);
    screen.press(' ', 'j', 'v', 'j', 'j', 'v', 'x', 'fixtures', 'Enter');
    expect(screen.state().decisions.size).toBe(3);
    screen.press('z');
    expect(screen.state().decisions.size).toBe(0);
    screen.press('z');
    expect(screen.state().message).toBe('nothing to undo');
  });

  it('about a group is about its findings', () => {
    const screen = screenOf(findings);
    screen.press('t', 't', 'g', 'x', 'samples', 'Enter');
    const [first] = screen.state().rows;
    expect(first).toMatchObject({ kind: 'group', name: 'rule-a' });
    expect([...screen.state().decisions.keys()]).toEqual([idOf(0), idOf(2), idOf(4)]);
  });

  it('to ignore takes a day until which it holds, and refuses one that is over', () => {
    const screen = screenOf(findings);
    screen.press('i', 'accepted', 'Enter', '2026-02-28', 'Enter');
    expect(screen.state()).toMatchObject({ prompt: { kind: 'until' } });
    expect(screen.state().message).toContain('no day to come');
    for (let count = 0; count < 10; count++) screen.press('Backspace');
    screen.press('30d', 'Enter');
    expect(screen.state().decisions.get(idOf(0))).toMatchObject({
      verdict: 'ignored',
      reason: 'accepted',
      until: '2026-03-31',
    });
  });

  it('keeps the note, and a note needs no verdict', () => {
    const screen = screenOf(findings);
    screen.press('n', 'ask Ann', 'Enter', 'x', 'a sample', 'Enter');
    expect(screen.state().decisions.get(idOf(0))).toMatchObject({ verdict: 'false', note: 'ask Ann' });
    screen.press('n', 'rotate first', 'Enter');
    expect(screen.state().decisions.get(idOf(1))).toMatchObject({ verdict: null, note: 'rotate first' });
  });

  it('counts only once it is saved', () => {
    const saved: number[] = [];
    const screen = screenOf(findings, ({ size }) => {
      if (size > 1) throw new Error('the disk is full');
      saved.push(size);
    });
    screen.press('a', 'Enter', 'a', 'Enter');
    expect(saved).toEqual([1]);
    expect(screen.state().decisions.size).toBe(1);
    expect(screen.state().message).toContain('NOT SAVED: the disk is full');
  });

  it('made with a filter for what is new takes its finding from the list', () => {
    const screen = screenOf(findings);
    screen.press('/', 'status:new', 'Enter', 'x', 'no', 'Enter', 'x', 'no', 'Enter');
    expect(screen.state().rows).toHaveLength(4);
    expect([...screen.state().decisions.keys()]).toEqual([idOf(0), idOf(1)]);
  });
});
