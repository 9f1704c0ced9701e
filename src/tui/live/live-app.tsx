import { Box, useApp, useInput, useStdin, useWindowSize } from 'ink';
import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { createController } from '../controller.ts';
import { App } from '../screen/app.tsx';
import { Lines } from '../screen/lines.tsx';
import type { Theme } from '../screen/theme.ts';
import type { Session } from '../session.ts';
import { openingState } from '../state/initial-state.ts';
import type { LiveProgress, LiveScan } from './live-scan.ts';
import { progressLines, progressText } from './progress-lines.ts';

interface LiveAppProps {
  readonly scan: LiveScan;
  readonly title: string;
  readonly theme: Theme;
  readonly isAccessible: boolean;
}

/** Follows a scan, then triages what it found. */
export function LiveApp({ scan, title, theme, isAccessible }: LiveAppProps): ReactNode {
  const state = useSyncExternalStore(scan.subscribe, scan.state);
  return state.kind === 'scanning' ? (
    <Scanning progress={state.progress} scan={scan} title={title} theme={theme} isAccessible={isAccessible} />
  ) : (
    <Triage session={state.session} />
  );
}

/** What was found, to be decided upon. */
export function Triage({ session }: { readonly session: Session }): ReactNode {
  const controller = useMemo(() => createController(openingState(session), session.save), [session]);
  return <App session={session} controller={controller} />;
}

function Scanning({
  scan,
  title,
  theme,
  isAccessible,
  progress,
}: LiveAppProps & { readonly progress: LiveProgress }): ReactNode {
  const { columns, rows } = useWindowSize();
  const { isRawModeSupported } = useStdin();
  const { exit } = useApp();
  useInput(
    (input, key) => {
      if (input !== 'q' && !(key.ctrl && input === 'c')) return;
      // Who asks twice does not want to wait for what was found.
      if (progress.isStopping) exit('interrupted');
      else scan.stop();
    },
    { isActive: isRawModeSupported },
  );
  if (isAccessible) {
    return <Lines lines={[[{ text: progressText(progress) }]]} width={columns} height={1} theme={theme} />;
  }
  const height = Math.max(1, rows - 3);
  return (
    <Box flexDirection="column" width={columns}>
      <Lines
        lines={[
          [
            { text: 'leaksieve', tone: 'title' },
            { text: ` ${title}`, tone: 'bold' },
          ],
        ]}
        width={columns}
        height={1}
        theme={theme}
      />
      <Lines
        lines={progressLines(progress, columns, height, theme.isAscii)}
        width={columns}
        height={height}
        theme={theme}
      />
      <Lines
        lines={[[{ text: 'q stop and triage what was found', tone: 'dim' }]]}
        width={columns}
        height={1}
        theme={theme}
      />
    </Box>
  );
}
