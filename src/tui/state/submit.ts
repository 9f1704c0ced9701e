import { isDay } from '../../triage/day.ts';
import type { Verdict } from '../decisions/decision.ts';
import { decided, targetsOf } from './decide.ts';
import { openPrompt } from './prompt.ts';
import type { ViewState } from './view-state.ts';

/** Does what the open prompt is for, with what was typed. */
export function submitted(state: ViewState, now: Date): ViewState {
  const { prompt } = state;
  if (prompt === null) return state;
  const closed = { ...state, prompt: null };
  const text = prompt.text.trim();
  switch (prompt.kind) {
    case 'true':
    case 'false':
      return judged(closed, prompt.kind, text, null, now);
    case 'ignored':
      return { ...state, prompt: openPrompt('until', '', text) };
    case 'until': {
      const until = lastDay(text, now);
      return until === undefined
        ? {
            ...state,
            message: `"${text}" is no day to come: type YYYY-MM-DD, 30d or nothing`,
          }
        : judged(closed, 'ignored', prompt.before, until, now);
    }
    case 'note':
      return {
        ...decided(closed, (before) => ({ ...before, note: text }), now.toISOString()),
        message: 'noted',
      };
    case 'filter':
    case 'copy':
    case 'export':
      return closed;
  }
}

function judged(
  state: ViewState,
  verdict: Verdict,
  reason: string,
  until: string | null,
  now: Date,
): ViewState {
  const count = targetsOf(state).length;
  const after = decided(state, ({ note }) => ({ verdict, reason, until, note }), now.toISOString());
  const isSingle = state.marked.size === 0 && state.rows[state.cursor]?.kind === 'finding';
  // Straight on to the next, as long as the list still has this one.
  return {
    ...after,
    cursor: state.cursor + (isSingle ? 1 : 0),
    message: `${count} ${count === 1 ? 'finding' : 'findings'}: ${verdictWords[verdict]}${until === null ? '' : ` until ${until}`}`,
  };
}

export const verdictWords: Readonly<Record<Verdict, string>> = {
  true: 'true positive',
  false: 'false positive',
  ignored: 'ignored',
};

const dayMs = 86_400_000;

/** The last day that is meant: null for always, undefined for what is no day or gone by. */
function lastDay(text: string, now: Date): string | null | undefined {
  if (text === '') return null;
  const [, count] = /^\+?(\d{1,4}) ?d(?:ays?)?$/.exec(text) ?? [];
  const day =
    count === undefined ? text : new Date(now.getTime() + Number(count) * dayMs).toISOString().slice(0, 10);
  return isDay(day) && day >= now.toISOString().slice(0, 10) ? day : undefined;
}
