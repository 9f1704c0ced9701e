import { describe, expect, it, vi } from 'vitest';
import { Secret } from '../../src/model/secret.ts';
import { displayWidth } from '../../src/report/display-width.ts';
import { sampleFinding, sampleHex, sampleOccurrence } from '../helpers/sample-report.ts';
import { draw, sessionOf } from './fake-terminal.ts';
import { sampleFindings } from './press.ts';

const findings = sampleFindings(200);

describe('the screen', () => {
  it('of 80 by 24 has the list above the finding, each row within its width', () => {
    using screen = draw(sessionOf(findings), 80, 24);
    const lines = screen.lines();
    expect(lines.length).toBeLessThan(24);
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
    expect(lines[0]).toBe('leaksieve /srv/shop  200 findings  0 triaged');
    expect(lines[1]).toMatch(/^> CRIT new {5}rule-a +src\/file-0\.ts:3:12 +2024-05-06$/);
    expect(lines[12]).toBe('─'.repeat(80));
    expect(lines[13]).toBe('CRITICAL Brevo API key');
  });

  it('of 120 by 40 has them side by side', () => {
    using screen = draw(sessionOf(findings), 120, 40);
    expect(screen.lines()[1]).toMatch(/^> CRIT new .* │ CRITICAL Brevo API key$/);
  });

  it('follows keys and the size of the terminal', async () => {
    using screen = draw(sessionOf(findings), 120, 40);
    screen.press('G');
    await vi.waitFor(() => expect(screen.text()).toMatch(/> LOW {2}new +rule-b +src\/file-199/));
    screen.resize(60, 12);
    await vi.waitFor(() => expect(screen.lines().length).toBeLessThan(12));
    expect(screen.text()).toMatch(/> LOW {2}new +rule-b/);
    expect(screen.lines().filter((line) => displayWidth(line) > 60)).toEqual([]);
    screen.press('?');
    await vi.waitFor(() => expect(screen.text()).toContain('Keys'));
  });

  it('shows a secret when it is asked to, until the next move', async () => {
    using screen = draw(sessionOf(findings), 120, 40);
    const plain = findings[0]!.secret!.reveal();
    expect(screen.text()).not.toContain(plain);
    screen.press('r');
    await vi.waitFor(() => expect(screen.text()).toContain(plain));
    screen.press('j');
    await vi.waitFor(() => expect(screen.text()).not.toContain(plain));
  });

  it('names the place of a finding in full, which a row may have no room for', () => {
    const path = `${'deep/'.repeat(10)}file.ts`;
    const finding = sampleFinding({ occurrences: [sampleOccurrence(new Secret('x'), { path })] });
    using screen = draw(sessionOf([finding]), 80, 24);
    expect(screen.lines()).toContain(`place    ${path}:3:12`);
  });

  it('says that the scan was incomplete as long as it is open', async () => {
    const notice = 'there may be more';
    using screen = draw(sessionOf(findings, { notice }), 80, 24);
    expect(screen.lines().at(-1)).toBe(notice);
    screen.press('j');
    await vi.waitFor(() => expect(screen.text()).not.toContain(notice));
    expect(screen.lines()[0]).toContain('INCOMPLETE');
  });

  it('tells all keys on a small terminal, if need be one after the other', async () => {
    using screen = draw(sessionOf(findings), 40, 10);
    screen.press('?');
    await vi.waitFor(() => expect(screen.text()).toContain('Keys'));
    const seen = new Set(screen.lines());
    for (let line = 0; line < 60; line++) {
      const before = screen.frameCount();
      screen.press('j');
      await vi.waitFor(() => expect(screen.frameCount()).toBeGreaterThan(before));
      screen.lines().forEach((text) => seen.add(text));
    }
    const all = [...seen].join(' ').replaceAll(/ +/g, ' ');
    expect(all).toContain('this help, quit: every');
    expect(all).toContain('true, false, ignored');
    // However far it was meant to go beyond the end, one key goes back from there.
    const end = screen.text();
    screen.press('k');
    await vi.waitFor(() => expect(screen.text()).not.toBe(end));
  });

  it('shows what is typed where the question alone would fill the line', async () => {
    using screen = draw(sessionOf(findings), 24, 8);
    screen.press('x');
    screen.press('because');
    await vi.waitFor(() => expect(screen.lines().at(-1)).toMatch(/^false po.*because/));
  });

  it('says why a day is not taken', async () => {
    using screen = draw(sessionOf(findings), 80, 24);
    screen.press('i\raday\r');
    await vi.waitFor(() => expect(screen.lines().at(-1)).toContain('"aday" is no day to come'));
    screen.press('s');
    await vi.waitFor(() => expect(screen.lines().at(-1)).toMatch(/^ignore until .*adays/));
  });

  it('has nothing but ASCII where that is asked for', () => {
    using screen = draw(sessionOf(findings, { theme: { hasColor: false, isAscii: true } }), 80, 24);
    expect(screen.text()).toMatch(/^\p{ASCII}*$/u);
    expect(screen.lines()[12]).toBe('-'.repeat(80));
  });

  it('for screen readers says where the cursor is, in words', async () => {
    using screen = draw(sessionOf(findings, { isAccessible: true }), 80, 24);
    expect(screen.lines()).toEqual([
      '1 of 200: critical, Brevo API key, src/file-0.ts line 3, new',
      'press ? for the keys',
    ]);
    screen.press('jx');
    await vi.waitFor(() => expect(screen.text()).toContain('2 of 200: low'));
    expect(screen.text()).toContain('false positive, because:');
  });
});

describe('a hostile report', () => {
  const nasty = [
    '\u001B[2J\u001B]0;title\u0007',
    '\u202Egnp.exe',
    '漢字'.repeat(500),
    'x'.repeat(1e6),
    '\r\n\u2028',
    '👩‍👩‍👧'.repeat(99),
  ];

  it.each(nasty.map((text, index) => [index, text] as const))(
    'cannot act on the terminal, nor break the rows (%i)',
    (_index, text) => {
      const secret = Secret.ofRedacted(text);
      const finding = sampleFinding({
        fingerprint: sampleHex('x'),
        rule: text,
        title: text,
        secret,
        evidence: text,
        remediation: [text],
        occurrences: [sampleOccurrence(secret, { path: text, author: text, snippet: text })],
      });
      using screen = draw(sessionOf([finding], { title: text }), 80, 24);
      expect(screen.lines().length).toBeLessThan(24);
      expect(screen.lines().filter((line) => displayWidth(line) > 80)).toEqual([]);
      expect(screen.text()).not.toMatch(/[\p{Cc}--\n]|[\u202E\u2028]/v);
      expect(screen.lines()[0]).toMatch(/^leaksieve .* 1 finding {2}0 triaged$/);
    },
  );
});
