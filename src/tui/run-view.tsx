import { render } from 'ink';
import { createController } from './controller.ts';
import { App } from './screen/app.tsx';
import type { Session } from './session.ts';
import { initialState } from './state/initial-state.ts';

/** Shows the screen until the reader leaves it. Whatever ends it, the terminal is as it was. @returns whether by Ctrl-C */
export async function runView(session: Session): Promise<'closed' | 'interrupted'> {
  const { findings, decisions, today, notice, isAccessible } = session;
  const state = { ...initialState(findings, decisions, today), message: notice };
  const controller = createController(state, session.save);
  const instance = render(<App session={session} controller={controller} />, {
    alternateScreen: !isAccessible,
    isScreenReaderEnabled: isAccessible,
    incrementalRendering: true,
    exitOnCtrlC: false,
  });
  const end = await instance.waitUntilExit();
  return end === 'interrupted' ? 'interrupted' : 'closed';
}
