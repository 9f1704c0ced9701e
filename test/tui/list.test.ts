import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/model/secret.ts';
import { sampleFindings, screenOf } from './press.ts';

const findings = sampleFindings(12);

describe('the list', () => {
  it.each([
    ['rule-a', 6],
    ['rule:rule-b', 6],
    ['-rule:rule-b', 6],
    ['path:file-1', 3],
    ['severity:high', 4],
    ['severity:low', 12],
    ['rule:a severity:crit', 2],
    ['status:new', 12],
    ['status:false', 0],
    ['author:ann', 12],
    ['no such words', 0],
    ['constructor:x', 0],
  ])('filtered by %j has %i findings', (query, count) => {
    const screen = screenOf(findings);
    screen.press('/', query);
    expect(screen.state().shownCount).toBe(count);
    expect(screen.state().rows).toHaveLength(count);
  });

  it('is never searched by the secret itself', () => {
    const screen = screenOf(findings);
    screen.press('/', findings[0]!.secret!.reveal());
    expect(screen.state().shownCount).toBe(0);
  });

  it('is whole again when the filter is left with Escape', () => {
    const screen = screenOf(findings);
    screen.press('/', 'rule-a', 'Esc');
    expect(screen.state()).toMatchObject({ query: '', shownCount: 12, prompt: null });
  });

  it('keeps the cursor on its finding when it is filtered, sorted and grouped', () => {
    const screen = screenOf(findings);
    screen.press('j', 'j', 'j');
    const at = (): unknown => screen.state().rows[screen.state().cursor];
    const before = at();
    screen.press('/', 'rule-b', 'Enter');
    expect(at()).toEqual(before);
    screen.press('s', 't', 't', 't');
    expect(at()).toEqual(before);
  });

  it('groups by commit with the findings of each below it, closes and opens them', () => {
    const screen = screenOf(findings);
    screen.press('t', 't', 't', 't', 'g');
    expect(screen.state().grouping).toBe('commit');
    expect(screen.state().rows).toHaveLength(12 + 4);
    screen.press('Left');
    expect(screen.state().rows).toHaveLength(12 + 4 - 3);
    screen.press('Enter');
    expect(screen.state().rows).toHaveLength(12 + 4);
  });

  it('stays within its ends', () => {
    const screen = screenOf(findings);
    screen.press('k');
    expect(screen.state().cursor).toBe(0);
    screen.press('G', 'j');
    expect(screen.state().cursor).toBe(11);
  });

  it('takes keys that come together one after the other', () => {
    const screen = screenOf(findings);
    screen.press('jjjk/rule');
    expect(screen.state()).toMatchObject({ cursor: 2, prompt: { kind: 'filter' }, query: 'rule' });
  });

  it('takes what is typed ahead into a line, with Enter, Backspace and Ctrl-C among it', () => {
    const screen = screenOf(findings);
    screen.press('jxsamplee\u007F\rj\u0003');
    expect(screen.state().decisions.get(findings[1]!.fingerprint)).toMatchObject({ reason: 'sample' });
    expect(screen.state().cursor).toBe(3);
    expect(screen.told).toEqual([{ kind: 'abort' }]);
  });

  it('reveals a secret until the cursor moves, and tells when there is none to reveal', () => {
    const screen = screenOf(findings);
    screen.press('r');
    expect(screen.state().isRevealed).toBe(true);
    screen.press('j');
    expect(screen.state().isRevealed).toBe(false);
    const redacted = screenOf([{ ...findings[0]!, secret: Secret.ofRedacted('abcd…yz') }]);
    redacted.press('r');
    expect(redacted.state()).toMatchObject({
      isRevealed: false,
      message: expect.stringContaining('--show-secrets'),
    });
  });
});
