import { today } from '../../model/today.ts';
import { statSync } from 'node:fs';
import path from 'node:path';
import { readPolicyFile } from '../../config/policy-file.ts';
import { screenLooks, type TuiFlags } from '../../config/tui-flags.ts';
import { fittingPlaybook } from '../../incident/fitting-playbook.ts';
import { once } from '../../model/once.ts';
import type { Report } from '../../model/finding.ts';
import { escapeControls } from '../../report/escape.ts';
import { quantity } from '../../report/quantity.ts';
import { builtinPlaybooks } from '../../rules/playbook/builtin-playbooks.ts';
import type { Session } from '../../tui/session.ts';
import type { DecisionKeeper } from '../store/decision-keeper.ts';
import { secretTexts } from './secret-texts.ts';

type Tui = typeof import('../../tui/index.ts');

/** A session, and what is told when the reader has left it: the drawn screen is gone then. */
export interface OpenedSession {
  readonly session: Session;
  readonly closing: () => string;
}

/** What a report needs to be triaged. @param keeper - of decisions, or the file that they are in @param root - the folder that its paths are below; undefined: the one that it names, else the current one */
export function openSession(
  report: Report,
  tui: Tui,
  flags: TuiFlags,
  keeper: DecisionKeeper | string,
  root: string | undefined,
): OpenedSession {
  const { decisions, save } = typeof keeper === 'string' ? inFile(keeper, tui) : keeper;
  const playbooks = once(builtinPlaybooks);
  const folder = root ?? (isFolder(report.target.name) ? report.target.name : '.');
  const { isAccessible, ...theme } = screenLooks(flags, process.env);
  let kept = decisions;
  const session: Session = {
    title: isFolder(report.target.name) ? path.resolve(report.target.name) : report.target.name,
    notice: report.coverage.complete ? '' : 'the scan was incomplete: there may be more than this',
    findings: report.findings,
    decisions,
    show: tui.showerOf(report.findings),
    contextOf: tui.contextReader(folder, secretTexts()),
    playbookOf: ({ rule, kind }) => fittingPlaybook(playbooks(), rule, kind === 'secret')?.id ?? null,
    theme,
    isAccessible,
    today: today(),
    root: folder,
    env: process.env,
    save(now) {
      save(now);
      kept = now;
    },
  };
  return {
    session,
    closing() {
      const isDecided = ({ fingerprint }: Report['findings'][number]): boolean =>
        tui.statusOf(kept.get(fingerprint), session.today) !== 'new';
      const count = report.findings.filter(isDecided).length;
      const where = typeof keeper === 'string' ? escapeControls(keeper) : 'the store';
      return [
        `leaksieve: ${quantity(report.findings.length, 'finding')}, ${count} triaged`,
        ...(kept.size === 0 ? [] : [`decisions are in ${where}`]),
        ...(session.notice === '' ? [] : [session.notice]),
      ]
        .join('; ')
        .concat('\n');
    },
  };
}

function inFile(file: string, tui: Tui): DecisionKeeper {
  const before = readPolicyFile(file);
  return {
    decisions: before === null ? new Map() : tui.parseDecisions(before, file),
    save: (decisions) => tui.writeDecisions(file, decisions),
  };
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
}
