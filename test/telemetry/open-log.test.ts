import { describe, expect, it } from 'vitest';
import type { LogFormat, LogLevel } from '../../src/model/log.ts';
import type { TelemetryEvent } from '../../src/telemetry/event.ts';
import { openLog } from '../../src/telemetry/open-log.ts';

function lines(format: LogFormat, level: LogLevel, ...events: readonly TelemetryEvent[]): readonly string[] {
  const written: string[] = [];
  const log = openLog(format, level, { write: (line) => written.push(line) });
  events.forEach(log);
  return written;
}

function ended(name: string, reason: string | null): TelemetryEvent {
  const target = { kind: 'repository', name };
  return {
    event: 'scan-ended',
    target,
    slot: 1,
    outcome: 'scanned',
    reason,
    seconds: 1.5,
    fresh: 1,
    back: 0,
  };
}

const hostileName = 'evil\u001b[2J\n{"level":"error"}\u202etxt';

describe('a log', () => {
  it('is one line of JSON an event, with time and level', () => {
    const [line = ''] = lines('json', 'info', ended('https://git.example/a', null));
    expect(line.endsWith('\n')).toBe(true);
    expect(JSON.parse(line)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      event: 'scan-ended',
      target: { kind: 'repository', name: 'https://git.example/a' },
      slot: 1,
      outcome: 'scanned',
      reason: null,
      seconds: 1.5,
      fresh: 1,
      back: 0,
    });
  });

  it('is the same for people', () => {
    const [line = ''] = lines('text', 'info', ended('/srv/a b', 'the disk is full'));
    expect(line.replace(/^\S+ /, '')).toBe(
      'warn scan-ended target.kind=repository target.name="/srv/a b" slot=1 outcome=scanned reason="the disk is full" seconds=1.5 fresh=1 back=0\n',
    );
  });

  it.each([
    ['debug', ['scan-started', 'scan-ended', 'database-error']],
    ['info', ['scan-ended', 'database-error']],
    ['error', ['database-error']],
  ] as const)('from %s on', (level, expected) => {
    const started = { event: 'scan-started', target: { kind: 'site', name: 'a' }, slot: 0 } as const;
    const written = lines('json', level, started, ended('a', null), { event: 'database-error', reason: 'x' });
    expect(written.map((line) => JSON.parse(line).event)).toEqual(expected);
  });

  it.each(['json', 'text'] as const)(
    'as %s keeps a hostile name on one line of plain characters',
    (format) => {
      const written = lines(format, 'info', ended(hostileName, hostileName));
      expect(written).toHaveLength(1);
      expect(written[0]).toMatch(/^[ -~]*\n$/);
      expect(written[0]).toContain('evil');
    },
  );

  it.each([
    ['https://user:pass-word@git.example/a.git', 'https://git.example/a.git'],
    ['https://token@git.example/a.git?key=abc#frag', 'https://git.example/a.git'],
    [
      'cannot reach postgres://worker:pass-word@db:5432/x in time',
      'cannot reach postgres://db:5432/x in time',
    ],
    ['https://user:p@ss@git.example/a.git', 'https://git.example/a.git'],
    [`https://git.example/${'t0'.repeat(20)}/a.git`, 'https://git.example/t0t0t0t0…/a.git'],
    [
      `${'x'.repeat(470)} https://u:${'y'.repeat(60)}@git.example/`,
      `${'x'.repeat(470)} https://git.example/`,
    ],
    ['x'.repeat(600), `${'x'.repeat(500)}…`],
  ])('of %s says no more than is needed', (text, expected) => {
    const [line = ''] = lines('json', 'info', ended(text, text));
    expect(JSON.parse(line)).toMatchObject({ reason: expected, target: { name: expected } });
  });
});
