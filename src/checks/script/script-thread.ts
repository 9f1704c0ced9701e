import { parentPort } from 'node:worker_threads';
import { capabilitiesOf } from './capabilities.ts';
import { judgeScript } from './judge/judge.ts';
import { judgeServerCode } from './page/judge-server-code.ts';
import { judgePage } from './page/judge-page.ts';
import type { ScriptAnswer, ScriptTask } from './script-messages.ts';

/** The half of the check that looks into scripts: in a thread, since they may be made to keep it busy. */
parentPort?.on('message', (task: ScriptTask) => {
  parentPort?.postMessage(answer(task), []);
});

function answer({ kind, text, url, isInline, ownHosts }: ScriptTask): ScriptAnswer {
  const context = { url: new URL(url), isInline, ownHosts };
  if (kind === 'page') {
    return { ...judgePage(text, context), capabilities: [] };
  }
  const { verdicts, trace } = judgeScript(text, context);
  const leaked = isInline ? [] : judgeServerCode(text);
  return {
    verdicts: [...verdicts, ...leaked],
    lateScripts: [],
    integrities: [],
    capabilities: capabilitiesOf(trace, context),
  };
}
