import path from 'node:path';
import { readPolicyFile } from '../config/policy-file.ts';
import type { Controller } from './controller.ts';
import { baselineWith, ignoreFileWith } from './decisions/export.ts';
import { replaceFile } from '../report/replace-file.ts';
import type { Errand, ExportTarget } from './keys/command.ts';
import type { Session } from './session.ts';
import { findingsOf } from './state/rows.ts';
import { clipboardSequence } from './terminal/clipboard.ts';
import { copiedText } from './terminal/copied-text.ts';
import { editFinding } from './terminal/edit.ts';

/** What errands need of the terminal that is drawn on. */
export interface Terminal {
  readonly exit: (result?: unknown) => void;
  /** Writes what moves no cursor. */
  readonly write: (sequence: string) => void;
  /** Leaves the terminal to another program meanwhile. */
  readonly suspend: (run: () => void) => Promise<void>;
}

/** Does what a key asks for outside of the state, and tells what came of it. */
export async function runErrand(
  errand: Errand,
  session: Session,
  controller: Controller,
  { exit, write, suspend }: Terminal,
): Promise<void> {
  const tell = (message: string): void => controller.dispatch({ kind: 'tell', message });
  const { rows, cursor } = controller.state();
  const [finding] = findingsOf(rows[cursor]);
  switch (errand.kind) {
    case 'quit':
      exit();
      return;
    case 'abort':
      exit('interrupted');
      return;
    case 'export':
      tell(exported(errand.to, session, controller));
      return;
    case 'copy':
      if (finding === undefined) return;
      write(clipboardSequence(copiedText(session.show(finding), errand.what)));
      tell(`sent to the clipboard: ${errand.what}`);
      return;
    case 'edit': {
      if (finding === undefined) return;
      let message = '';
      await suspend(() => {
        message = editFinding(finding, session.show(finding), session.root, session.env);
      });
      tell(message);
    }
  }
}

function exported(to: ExportTarget, { root }: Session, controller: Controller): string {
  const { decisions, today } = controller.state();
  const file = path.join(root, to === 'baseline' ? '.leaksieve-baseline' : '.leaksieveignore');
  try {
    const before = readPolicyFile(file) ?? '';
    const { text, count } =
      to === 'baseline'
        ? baselineWith(before, file, decisions)
        : ignoreFileWith(before, file, decisions, today);
    if (count === 0)
      return `nothing to export: ${to === 'baseline' ? 'no finding is true' : 'none is false or ignored'}`;
    replaceFile(file, [text], 0o666);
    return `${count} ${count === 1 ? 'decision' : 'decisions'} in ${file}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
