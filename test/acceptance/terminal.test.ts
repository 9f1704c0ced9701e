import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaksieve } from '../helpers/command.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { inTerminal, type PseudoTerminal } from '../helpers/pseudo-terminal.ts';
import { brevoKey } from '../helpers/secrets.ts';

const alternateScreen = { on: '\u001B[?1049h', off: '\u001B[?1049l' };
const cursor = { hidden: '\u001B[?25l', shown: '\u001B[?25h' };

function repositoryWithKeys(count: number): string {
  const repository = gitRepository();
  for (let number = 1; number <= count; number++) {
    repository.write(`config/mail-${number}.env`, `HOST=mail\nBREVO_API_KEY=${brevoKey(number)}\nPORT=25\n`);
  }
  repository.commit();
  return repository.dir;
}

function decisionsIn(folder: string): readonly Record<string, unknown>[] {
  const file = path.join(folder, '.leaksieve-decisions.json');
  const { decisions }: { decisions: Record<string, Record<string, unknown>> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return Object.values(decisions);
}

/** Whether the screen, and what it shows, is as it was before. */
function expectLeft(terminal: PseudoTerminal): void {
  const output = terminal.output();
  expect(output.lastIndexOf(alternateScreen.on)).toBeGreaterThan(-1);
  expect(output.lastIndexOf(alternateScreen.off)).toBeGreaterThan(output.lastIndexOf(alternateScreen.on));
  expect(output.lastIndexOf(cursor.shown)).toBeGreaterThan(output.lastIndexOf(cursor.hidden));
}

describe('leaksieve without arguments in a terminal', () => {
  it('scans, filters, takes 30 decisions, and has all of them when it is opened again', async () => {
    const folder = repositoryWithKeys(40);
    {
      await using terminal = inTerminal([], folder);
      await terminal.until(() => terminal.output().includes('40 findings'));
      expect(terminal.output()).toContain('config/mail-1.env:2');
      expect(terminal.output()).not.toContain(brevoKey(1));
      terminal.press('/path:mail-2 status:new');
      await terminal.until(() => terminal.output().includes('11 of 40'));
      terminal.press('\r');
      for (let count = 1; count <= 11; count++) {
        terminal.press('x');
        terminal.press(`sample ${count}`);
        terminal.press('\r');
      }
      await terminal.until(() => terminal.output().includes('nothing fits the filter'));
      terminal.press('\u001B');
      await terminal.until(
        () => terminal.output().lastIndexOf('40 findings') > terminal.output().indexOf('nothing fits'),
      );
      terminal.press('/status:new\r');
      await terminal.until(() => terminal.output().includes('29 of 40'));
      for (let count = 12; count <= 30; count++) terminal.press('a\r');
      await terminal.until(() => terminal.output().includes('10 of 40'));
      terminal.press('q');
      expect(await terminal.ended).toBe(1);
      expectLeft(terminal);
      expect(terminal.output()).toContain(
        'leaksieve: 40 findings, 30 triaged; decisions are in .leaksieve-decisions.json',
      );
    }
    expect(decisionsIn(folder).filter(({ verdict }) => verdict === 'false')).toHaveLength(11);
    expect(decisionsIn(folder).filter(({ verdict }) => verdict === 'true')).toHaveLength(19);
    await using again = inTerminal([], folder);
    await again.until(() => again.output().includes('30 triaged'));
    again.press('\u0003');
    expect(await again.ended).toBe(1);
    expectLeft(again);
  });
});

describe('leaksieve view', () => {
  it('opens a report, and leaves the terminal as it was when it cannot', async () => {
    const folder = repositoryWithKeys(2);
    leaksieve(['scan', '.', '-f', 'json:report.json'], { cwd: folder });
    await using terminal = inTerminal(['view', 'report.json'], folder);
    await terminal.until(() => terminal.output().includes('BREVO_API_KEY=«xkeysib-'));
    expect(terminal.output()).not.toContain(brevoKey(1));
    terminal.press('\u0003');
    expect(await terminal.ended).toBe(130);
    expectLeft(terminal);
    expect(terminal.output()).toContain('leaksieve: 2 findings, 0 triaged\r\n');
    await using bad = inTerminal(['view', 'config/mail-1.env'], folder);
    expect(await bad.ended).toBe(2);
    expect(bad.output()).not.toContain(alternateScreen.on);
  });

  it('prints the report where there is no terminal, and says why with --tui', () => {
    const folder = repositoryWithKeys(1);
    leaksieve(['scan', '.', '-f', 'json:report.json'], { cwd: folder });
    const { code, stdout } = leaksieve(['view', 'report.json'], { cwd: folder });
    expect([code, stdout.includes('CRITICAL'), stdout.includes(brevoKey(1))]).toEqual([0, true, false]);
    expect(leaksieve(['view', 'report.json', '--tui'], { cwd: folder })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('standard input is no terminal'),
    });
    expect(leaksieve(['scan', '.', '--tui'], { cwd: folder }).code).toBe(2);
  });
});
