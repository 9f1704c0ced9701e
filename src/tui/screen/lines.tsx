import { Box, Text } from 'ink';
import { memo, type ReactNode } from 'react';
import { toned, type Theme, type Tone } from './theme.ts';

/** A piece of a line. Its text is escaped and bounded. */
export interface Span {
  readonly text: string;
  readonly tone?: Tone;
}

export type Line = readonly Span[];

/** Draws lines, each of which takes exactly one row, whatever it holds. An element each, since a frame costs by their number. */
export const Lines = memo(function Lines({
  lines,
  width,
  height,
  theme,
}: {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
}): ReactNode {
  return (
    <Box flexDirection="column" width={width} height={height} flexShrink={0}>
      {lines.slice(0, height).map((line, row) => (
        <Text key={row} wrap="truncate">
          {line.map(({ text, tone = 'plain' }) => toned(text, tone, theme)).join('') || ' '}
        </Text>
      ))}
    </Box>
  );
});
