import { styleText } from 'node:util';
import type { Severity } from '../model/rule.ts';
import { escapeNonAscii } from './escape.ts';
import type { ReportOptions } from './report-options.ts';

type Style = Parameters<typeof styleText>[0];

/** Colours a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** The colours of a severity. */
export const severityStyles: Readonly<Record<Severity, Style>> = {
  critical: ['bold', 'white', 'bgRed'],
  high: ['bold', 'red'],
  medium: ['bold', 'yellow'],
  low: ['bold', 'cyan'],
  info: 'bold',
};

/** Colours only when the caller asked for them: whether a stream can show them is not this function's to judge. */
export function painter({ color }: ReportOptions): Paint {
  return color ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text;
}

const asciiForms: ReadonlyMap<string, string> = new Map([
  ['…', '...'],
  ['·', '-'],
  ['│', '|'],
]);

/** Says with ASCII what the text report says with other characters. */
export function toAscii(text: string): string {
  return escapeNonAscii(text.replace(/[…·│]/g, (symbol) => asciiForms.get(symbol) ?? symbol));
}
