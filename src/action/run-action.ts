import { ScanError } from '../model/scan-error.ts';
import { withScan } from '../commands/run/run-scan.ts';
import { escapeControls } from '../report/escape.ts';
import { scopeOf } from './event/event-scope.ts';
import { finishRun } from './finish-run.ts';
import { inputsOf, type ActionInputs } from './inputs.ts';
import { openScope, type OpenedScope } from './open-scope.ts';
import { logError, type Write } from './output/log.ts';
import { writeOutputs } from './output/outputs.ts';
import { failureText, writeSummary } from './output/summary.ts';
import { runnerOf, type Runner } from './runner.ts';

/** Runs the action as the environment says, and gives the exit code of the command. No error leaves it. */
export async function runAction(env: NodeJS.ProcessEnv, write: Write): Promise<number> {
  try {
    const runner = runnerOf(env);
    return await runOn(runner, inputsOf(env), write).catch((error: unknown) => failed(error, runner, write));
  } catch (error) {
    return failed(error, null, write);
  }
}

async function runOn(runner: Runner, inputs: ActionInputs, write: Write): Promise<number> {
  const scope = scopeOf(runner, inputs);
  if (scope.kind === 'nothing') {
    write(`leaksieve: nothing to scan: ${scope.reason}\n`);
    writeOutputs(runner, { findings: 0, 'new-findings': 0, 'exit-code': 0, incomplete: false });
    return 0;
  }
  const pull = scope.kind === 'range' ? scope.pull : null;
  let opened: OpenedScope | null = null;
  return withScan(
    inputs.flags,
    async (settings, signal) => {
      opened = await openScope(runner, inputs, scope, settings, signal);
      write(`leaksieve: scanning ${opened.title}\n`);
      return opened.target;
    },
    (end) => finishRun(end, runner, inputs, pull, opened!, write),
  );
}

/** A step that fails says why at the top of the run's page too. */
function failed(error: unknown, runner: Runner | null, write: Write): number {
  const isKnown = error instanceof ScanError;
  const message = isKnown
    ? error.message.split('\n').map(escapeControls).join('\n')
    : `internal error, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  const code = isKnown ? error.exitCode : 3;
  logError(write, message);
  if (runner !== null) {
    writeSummary(runner.summaryFile, failureText(message));
    writeOutputs(runner, { 'exit-code': code, incomplete: true });
  }
  return code;
}
