import type { TextProps } from 'ink';

/** How a piece of text looks. Never colour alone: what a tone says stands in words or symbols too. */
export type Tone =
  | 'plain'
  | 'dim'
  | 'bold'
  | 'cursor'
  | 'title'
  | 'secret'
  | 'good'
  | 'warning'
  | 'critical'
  | 'high'
  | 'medium'
  | 'low'
  | 'info';

export interface Theme {
  readonly hasColor: boolean;
  readonly isAscii: boolean;
}

const styles: Readonly<Record<Tone, TextProps>> = {
  plain: {},
  dim: { dimColor: true },
  bold: { bold: true },
  cursor: { inverse: true },
  title: { bold: true, color: 'cyan' },
  secret: { bold: true, color: 'red' },
  good: { color: 'green' },
  warning: { bold: true, color: 'yellow' },
  critical: { bold: true, color: 'white', backgroundColor: 'red' },
  high: { bold: true, color: 'red' },
  medium: { bold: true, color: 'yellow' },
  low: { bold: true, color: 'cyan' },
  info: { bold: true },
};

/** The properties of a tone; without colours, what is left of it. */
export function styleOf(tone: Tone, { hasColor }: Theme): TextProps {
  if (hasColor) return styles[tone];
  const { color: _color, backgroundColor: _background, ...rest } = styles[tone];
  return rest;
}
