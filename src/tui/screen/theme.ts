import { styleText } from 'node:util';
import { severityStyles } from '../../report/paint.ts';

type Style = Parameters<typeof styleText>[0];

export interface Theme {
  readonly hasColor: boolean;
  readonly isAscii: boolean;
}

/** How pieces of text look. Never colour alone: what a tone says stands in words or symbols too. */
const styles = {
  plain: [],
  dim: 'dim',
  bold: 'bold',
  cursor: 'inverse',
  title: ['bold', 'cyan'],
  secret: ['bold', 'red'],
  good: 'green',
  warning: ['bold', 'yellow'],
  ...severityStyles,
} as const satisfies Readonly<Record<string, Style>>;

export type Tone = keyof typeof styles;

/** What is left of a tone without colours. */
const colorless: ReadonlySet<Tone> = new Set(['dim', 'bold', 'cursor']);

/** A text in its tone. Whether the terminal shows colours is not this function's to judge. */
export function toned(text: string, tone: Tone, { hasColor }: Theme): string {
  if (tone === 'plain' || (!hasColor && !colorless.has(tone))) return text;
  return styleText(styles[tone], text, { validateStream: false });
}
