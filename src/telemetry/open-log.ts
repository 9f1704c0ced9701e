import { pino } from 'pino';
import { safeText } from './safe-text.ts';
import { levelOf, type TelemetryEvent } from './event.ts';
import type { LogFormat, LogLevel } from '../model/log.ts';

/** Writes an event, if it matters enough. */
export type Log = (event: TelemetryEvent) => void;

/** Takes whole lines. */
export interface LogStream {
  write(line: string): unknown;
}

/**
 * A log of events, one a line: JSON, or the same as `key=value` for people.
 *
 * @param stream - such as standard error
 */
export function openLog(format: LogFormat, level: LogLevel, stream: LogStream): Log {
  const lines = format === 'json' ? stream : { write: (line: string) => stream.write(textLine(line)) };
  const logger = pino(
    {
      level,
      // The machine's name and the process's number are known to whoever collects the lines.
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (name) => ({ level: name }) },
    },
    lines,
  );
  return (event) => logger[levelOf(event)](safeFields(event));
}

/** All texts of an event, at any depth, made safe. */
function safeFields(value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, safeField(field)]));
}

function safeField(value: unknown): unknown {
  if (typeof value === 'string') return safeText(value);
  return typeof value === 'object' && value !== null ? safeFields(value) : value;
}

/** What is written as JSON, as `time level event key=value`. */
function textLine(json: string): string {
  const fields = new Map<string, unknown>(Object.entries(JSON.parse(json)));
  const head = ['time', 'level', 'event'].map((key) => String(fields.get(key)));
  const rest = [...fields].filter(([key]) => !['time', 'level', 'event'].includes(key)).flatMap(pairs);
  return `${[...head, ...rest].join(' ')}\n`;
}

function pairs([key, value]: [string, unknown]): readonly string[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([name, inner]) => pairs([`${key}.${name}`, inner]));
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [`${key}=${/^[\w.:/@-]+$/.test(text) ? text : JSON.stringify(text)}`];
}
