import { EventEmitter } from 'node:events';
import { render } from 'ink';
import { createElement } from 'react';
import type { Finding } from '../../src/model/finding.ts';
import type { Decisions } from '../../src/tui/decisions/decision.ts';
import { Triage } from '../../src/tui/live/live-app.tsx';
import { showerOf } from '../../src/tui/screen/show-finding.ts';
import type { Session } from '../../src/tui/session.ts';

/** A session of these findings that saves nothing. */
export function sessionOf(findings: readonly Finding[], changes: Partial<Session> = {}): Session {
  return {
    title: '/srv/shop',
    notice: '',
    findings,
    decisions: new Map(),
    show: showerOf(findings),
    contextOf: () => Promise.resolve([]),
    playbookOf: () => null,
    theme: { hasColor: false, isAscii: false },
    isAccessible: false,
    today: '2026-03-01',
    root: '.',
    env: {},
    save: (_decisions: Decisions) => {},
    ...changes,
  };
}

class FakeOutput extends EventEmitter {
  readonly isTTY = true;
  columns: number;
  rows: number;
  frame = '';
  frames = 0;

  constructor(columns: number, rows: number) {
    super();
    this.columns = columns;
    this.rows = rows;
  }

  write(text: string): boolean {
    // Modes of the terminal, such as bracketed paste, are no frame; bold and the like are no text.
    if (!text.startsWith('\u001B[?')) {
      this.frame = text.replaceAll(/\p{Cc}\[\d{1,3}m/gu, '');
      this.frames += 1;
    }
    return true;
  }

  resize(columns: number, rows: number): void {
    this.columns = columns;
    this.rows = rows;
    this.emit('resize');
  }
}

class FakeInput extends EventEmitter {
  readonly isTTY = true;
  #waiting: string | null = null;

  type(text: string): void {
    this.#waiting = text;
    this.emit('readable');
  }
  read(): string | null {
    const text = this.#waiting;
    this.#waiting = null;
    return text;
  }
  setEncoding(): void {}
  setRawMode(): void {}
  resume(): void {}
  pause(): void {}
  ref(): void {}
  unref(): void {}
}

/** Draws a session on a screen of this size: each frame as a whole, without what moves the cursor. */
export function draw(session: Session, columns: number, rows: number) {
  const [output, input] = [new FakeOutput(columns, rows), new FakeInput()];
  const options = { debug: true, exitOnCtrlC: false, patchConsole: false, interactive: true };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Ink asks no more of streams than these have.
  const streams = { stdout: output, stdin: input } as unknown as {
    stdout: NodeJS.WriteStream;
    stdin: NodeJS.ReadStream;
  };
  const instance = render(createElement(Triage, { session }), {
    ...options,
    ...streams,
    isScreenReaderEnabled: session.isAccessible,
  });
  return {
    lines: (): readonly string[] => output.frame.trimEnd().split('\n'),
    text: () => output.frame,
    frameCount: () => output.frames,
    press: (keys: string) => input.type(keys),
    resize: (width: number, height: number) => output.resize(width, height),
    [Symbol.dispose]: () => instance.unmount(),
  };
}
