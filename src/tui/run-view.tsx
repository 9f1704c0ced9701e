import { render } from 'ink';
import type { ReactNode } from 'react';
import { LiveApp, Triage } from './live/live-app.tsx';
import type { LiveScan } from './live/live-scan.ts';
import { shownText } from './screen/fit.ts';
import type { Theme } from './screen/theme.ts';
import type { Session } from './session.ts';

/** How the reader left the screen: by Ctrl-C or not. */
export type ViewEnd = 'closed' | 'interrupted';

/** Shows findings until the reader leaves. Whatever ends it, the terminal is as it was. */
export function runView(session: Session): Promise<ViewEnd> {
  return shown(<Triage session={session} />, session.isAccessible);
}

/** Follows a scan, then shows what it found. */
export function runLiveView(
  scan: LiveScan,
  title: string,
  { isAccessible, ...theme }: Theme & { readonly isAccessible: boolean },
): { readonly ended: Promise<ViewEnd>; readonly close: () => void } {
  const close = Promise.withResolvers<void>();
  const screen = (
    <LiveApp scan={scan} title={shownText(title, theme.isAscii)} theme={theme} isAccessible={isAccessible} />
  );
  return { ended: shown(screen, isAccessible, close.promise), close: close.resolve };
}

async function shown(screen: ReactNode, isAccessible: boolean, closed?: Promise<void>): Promise<ViewEnd> {
  const instance = render(screen, {
    alternateScreen: !isAccessible,
    isScreenReaderEnabled: isAccessible,
    incrementalRendering: true,
    exitOnCtrlC: false,
  });
  void closed?.then(() => instance.unmount());
  const end = await instance.waitUntilExit();
  // The last line that was read out stays, without an end of its own.
  if (isAccessible) process.stdout.write('\n');
  return end === 'interrupted' ? 'interrupted' : 'closed';
}
