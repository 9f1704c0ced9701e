import { Box, useApp, useInput, usePaste, useStdin, useStdout, useWindowSize } from 'ink';
import { useRef, useSyncExternalStore, type ReactNode } from 'react';
import type { Controller } from '../controller.ts';
import type { ContextLine } from '../context/masked-lines.ts';
import { useContextLines } from '../context/use-context.ts';
import { runErrand } from '../errands.ts';
import { isErrand } from '../keys/command.ts';
import { commandsFor } from '../keys/commands-for.ts';
import type { Session } from '../session.ts';
import { findingsOf } from '../state/rows.ts';
import { typed } from '../state/prompt.ts';
import type { ViewState } from '../state/view-state.ts';
import { detailLines } from './detail.ts';
import { listLines } from './finding-list.ts';
import { facetLines } from './facet-lines.ts';
import { footLine } from './foot.ts';
import { headerLine } from './header.ts';
import { helpLines } from './help.ts';
import { layoutOf, windowStart, type Layout } from './layout.ts';
import { Lines, type Line } from './lines.tsx';
import { spokenLines } from './spoken.ts';
import { paneLines } from './panes.ts';

interface AppProps {
  readonly session: Session;
  readonly controller: Controller;
}

/** The whole screen: what the state says, and the keys that change it. */
export function App({ session, controller }: AppProps): ReactNode {
  const { columns, rows } = useWindowSize();
  const { exit, suspendTerminal } = useApp();
  const { stdout } = useStdout();
  const terminal = {
    exit,
    suspend: suspendTerminal,
    write: (sequence: string) => void stdout.write(sequence),
  };
  const { isRawModeSupported } = useStdin();
  const state = useSyncExternalStore(controller.subscribe, controller.state);
  const { theme, show } = session;
  const { isAscii } = theme;
  const layout = layoutOf(columns, rows, state.pane);
  const { list } = layout;
  const pageHeight = Math.max(list.height, layout.facets.height);
  // Of what is drawn now, so that one key goes back from the end.
  const lastTop = useRef(0);
  const scrolled = (lines: readonly Line[], height: number): readonly Line[] => {
    lastTop.current = Math.max(0, lines.length - height);
    return lines.slice(Math.min(state.detailTop, lastTop.current));
  };
  useInput(
    (input, key) => {
      for (const command of commandsFor(controller.state, input, key, pageHeight)) {
        if (isErrand(command)) void runErrand(command, session, controller, terminal);
        else controller.dispatch(command.kind === 'scroll' ? { ...command, last: lastTop.current } : command);
      }
    },
    { isActive: isRawModeSupported },
  );
  usePaste(
    (text) => {
      const { prompt } = controller.state();
      if (prompt !== null)
        controller.dispatch({ kind: 'prompt', prompt: typed(prompt, text.slice(0, 10_000)) });
    },
    { isActive: isRawModeSupported },
  );
  const [current] = findingsOf(state.rows[state.cursor]);
  const context = useContextLines(session, current);
  if (session.isAccessible) {
    const detail = state.pane === 'detail' ? currentDetail(session, state, layout, context) : [];
    const help = state.pane === 'help' ? helpLines(columns) : [];
    const lines = [...detail, ...help, ...spokenLines(state, show, isAscii).map((text) => [{ text }])];
    return <Lines lines={lines} width={columns} height={lines.length} theme={theme} />;
  }
  const body = (): readonly Line[] => {
    if (state.pane === 'help') return scrolled(helpLines(columns), layout.body.height);
    const start = windowStart(state.cursor, state.rows.length, list.height);
    // Its last column is the bar's.
    const width = list.width - (layout.isWide ? 1 : 0);
    const listed = listLines(state, start, list.height, { width, isAscii, show });
    if (state.pane === 'facets') {
      const { facets } = layout;
      const panel = facetLines(state, { ...facets, width: facets.width - 1, isAscii, show });
      return paneLines({ ...layout, list: facets, detail: list }, panel, listed, isAscii);
    }
    const detail = currentDetail(session, state, layout, context);
    return paneLines(layout, listed, scrolled(detail, layout.detail.height), isAscii);
  };
  return (
    <Box flexDirection="column" width={columns}>
      <Lines lines={[headerLine(state, session, columns)]} width={columns} height={1} theme={theme} />
      <Lines lines={body()} {...layout.body} theme={theme} />
      <Lines lines={[footLine(state, columns, isAscii)]} width={columns} height={1} theme={theme} />
    </Box>
  );
}

function currentDetail(
  { show, theme, playbookOf }: Session,
  state: ViewState,
  { detail }: Layout,
  context: readonly ContextLine[],
): readonly Line[] {
  const [finding] = findingsOf(state.rows[state.cursor]);
  if (finding === undefined || detail.height === 0) return [];
  return detailLines(finding, show(finding), {
    width: detail.width,
    isAscii: theme.isAscii,
    today: state.today,
    decision: state.decisions.get(finding.fingerprint),
    revealed: state.isRevealed ? (finding.secret?.reveal() ?? null) : null,
    context,
    playbook: playbookOf(finding),
  });
}
