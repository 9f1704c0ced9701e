import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { Layout } from './layout.ts';
import { Lines, type Line } from './lines.tsx';
import type { Theme } from './theme.ts';

/** List and finding, with a line between them where both are there. */
export function Panes({
  layout,
  list,
  detail,
  theme,
}: {
  readonly layout: Layout;
  readonly list: readonly Line[];
  readonly detail: readonly Line[];
  readonly theme: Theme;
}): ReactNode {
  const { isWide } = layout;
  const areBoth = layout.list.height > 0 && layout.detail.height > 0;
  return (
    <Box flexDirection={isWide ? 'row' : 'column'}>
      {layout.list.height > 0 && <Lines lines={list} {...layout.list} theme={theme} />}
      {areBoth && (isWide ? bar(layout, theme) : rule(layout, theme))}
      {layout.detail.height > 0 && <Lines lines={detail} {...layout.detail} theme={theme} />}
    </Box>
  );
}

function bar({ list: { height } }: Layout, theme: Theme): ReactNode {
  const line: Line = [{ text: theme.isAscii ? '|' : '│', tone: 'dim' }];
  return <Lines lines={Array.from({ length: height }, () => line)} width={2} height={height} theme={theme} />;
}

function rule({ list: { width } }: Layout, theme: Theme): ReactNode {
  const line: Line = [{ text: (theme.isAscii ? '-' : '─').repeat(width), tone: 'dim' }];
  return <Lines lines={[line]} width={width} height={1} theme={theme} />;
}
