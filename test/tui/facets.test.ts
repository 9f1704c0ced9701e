import { describe, expect, it, vi } from 'vitest';
import { Secret } from '../../src/model/secret.ts';
import type { FacetRow } from '../../src/tui/state/facets.ts';
import { sampleFinding, sampleHex, sampleOccurrence } from '../helpers/sample-report.ts';
import { displayWidth } from '../../src/report/display-width.ts';
import { draw, sessionOf } from './fake-terminal.ts';
import { sampleFindings, screenOf } from './press.ts';

// Every third of them is critical, the others low; rules by turns.
const findings = sampleFindings(12);

type Screen = ReturnType<typeof screenOf>;

function counts(screen: Screen, facet: string): readonly (readonly [string, number])[] {
  return screen
    .state()
    .facetRows.flatMap((row) =>
      row.kind === 'value' && row.facet === facet ? [[row.value, row.count]] : [],
    );
}

/** Puts the cursor on a value and chooses it. */
function choose(screen: Screen, facet: string, value: string): void {
  const isIt = (row: FacetRow | undefined): boolean =>
    row?.kind === 'value' && row.facet === facet && row.value === value;
  screen.press('g');
  for (let step = 0; step < 50 && !isIt(screen.state().facetRows[screen.state().facetCursor]); step++) {
    screen.press('j');
  }
  expect(isIt(screen.state().facetRows[screen.state().facetCursor])).toBe(true);
  screen.press(' ');
}

describe('facets', () => {
  it('count the findings of each value', () => {
    const screen = screenOf(findings);
    screen.press('f');
    expect(counts(screen, 'severity')).toEqual([
      ['critical', 4],
      ['low', 8],
    ]);
    expect(counts(screen, 'rule')).toEqual([
      ['rule-a', 6],
      ['rule-b', 6],
    ]);
    expect(counts(screen, 'status')).toEqual([['new', 12]]);
    expect(counts(screen, 'place')).toEqual([['source', 12]]);
  });

  it('are joined within one, and must all be met, each counted as if it alone were chosen anew', () => {
    const screen = screenOf(findings);
    screen.press('f');
    choose(screen, 'severity', 'critical');
    expect(screen.state().shownCount).toBe(4);
    expect(counts(screen, 'severity')).toEqual([
      ['critical', 4],
      ['low', 8],
    ]);
    expect(counts(screen, 'rule')).toEqual([
      ['rule-a', 2],
      ['rule-b', 2],
    ]);
    choose(screen, 'rule', 'rule-b');
    expect(screen.state().shownCount).toBe(2);
    choose(screen, 'severity', 'low');
    expect(screen.state().shownCount).toBe(6);
    screen.press('0');
    expect([screen.state().shownCount, screen.state().chosen.size]).toEqual([12, 0]);
  });

  it('narrow the list together with a filter, until Escape takes both away', () => {
    const screen = screenOf(findings);
    screen.press('f');
    choose(screen, 'rule', 'rule-a');
    screen.press('/', 'path:file-1', 'Enter');
    expect(screen.state().shownCount).toBe(1);
    expect(counts(screen, 'rule')).toEqual([
      ['rule-b', 2],
      ['rule-a', 1],
    ]);
    screen.press('f');
    expect(screen.state()).toMatchObject({ pane: 'list', shownCount: 1, facetRows: [] });
    screen.press('Esc');
    expect(screen.state()).toMatchObject({ shownCount: 12, query: '' });
  });

  it('follow what is decided', () => {
    const screen = screenOf(findings);
    screen.press('f');
    choose(screen, 'status', 'new');
    screen.press('f', 'x', 'Enter', 'x', 'Enter');
    expect(screen.state().shownCount).toBe(10);
    screen.press('f');
    expect(counts(screen, 'status')).toEqual([
      ['new', 10],
      ['false', 2],
    ]);
  });

  it('keep a chosen value that nothing has any more, to be given up', () => {
    const screen = screenOf(findings);
    screen.press('f');
    choose(screen, 'rule', 'rule-a');
    screen.press('/', 'path:file-3.', 'Enter');
    expect(counts(screen, 'rule')).toEqual([
      ['rule-b', 1],
      ['rule-a', 0],
    ]);
  });

  it.each([
    [80, 24],
    [120, 40],
    [50, 12],
  ])(
    'are drawn within %i columns and %i rows, beside the list where there is room',
    async (columns, rows) => {
      const [finding] = findings;
      const hostile = sampleFinding({
        fingerprint: sampleHex('x'),
        severity: 'low',
        rule: '\u001B[2J漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字',
        occurrences: [sampleOccurrence(new Secret('x'), { path: 'a', url: 'https://host.test/a' })],
      });
      using screen = draw(sessionOf([finding!, hostile]), columns, rows);
      screen.press('f');
      await vi.waitFor(() => expect(screen.text()).toContain('[ ] '));
      expect(screen.lines().length).toBeLessThan(rows);
      expect(screen.lines().filter((line) => displayWidth(line) > columns)).toEqual([]);
      expect(screen.text()).not.toMatch(/[\p{Cc}--\n]/v);
      expect(/\[ \] .* │ [ >]/.test(screen.text())).toBe(columns >= 60);
      screen.press(' ');
      await vi.waitFor(() => expect(screen.lines()[0]).toContain(' 1 of 2 findings '));
    },
  );

  it('are told to screen readers in words', async () => {
    using screen = draw(sessionOf(findings, { isAccessible: true }), 80, 24);
    screen.press('f');
    await vi.waitFor(() => expect(screen.lines()).toEqual(['severity critical: 4, not chosen']));
  });
});
