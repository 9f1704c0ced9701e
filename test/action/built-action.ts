import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { buildAction } from '../../scripts/build-action.ts';
import { compiledCode } from '../helpers/compiled-code.ts';
import { shownStep, type ShownStep } from '../helpers/github-server/runner.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

let folder: Promise<string> | null = null;

/** The action as the sources build it now, made once for all tests of a process. */
export function builtAction(): Promise<string> {
  return (folder ??= make());
}

async function make(): Promise<string> {
  const dir = realpathSync(mkdtempSync(path.join(tmpdir(), 'leaksieve-action-')));
  process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
  await buildAction(path.join(dir, 'dist'));
  writeFileSync(path.join(dir, 'package.json'), '{ "type": "module" }');
  return path.join(dir, 'dist');
}

/** How a runner starts a step. */
export interface Step {
  readonly workspace: string;
  readonly eventName: string;
  readonly event: object;
  readonly sha: string;
  readonly ref?: string;
  readonly serverUrl: string;
  readonly owner: string;
  readonly repository: string;
  readonly apiUrl?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a step leaves behind. */
export interface StepResult {
  readonly code: number | null;
  readonly log: string;
  readonly stderr: string;
  readonly summary: string;
  /** What of log and summary the run's page shows. */
  readonly shown: ShownStep;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Starts the built action as the runner does, and waits for its end. */
export async function runStep(step: Step): Promise<StepResult> {
  const dir = temporaryFolder({ 'event.json': JSON.stringify(step.event) });
  const file = (name: string): string => path.join(dir, name);
  mkdirSync(file('temp'));
  const inputs = Object.entries(step.inputs ?? {}).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  const child = spawn(process.execPath, [path.join(await builtAction(), 'action.js')], {
    cwd: step.workspace,
    env: {
      PATH: process.env['PATH'],
      HOME: '/nonexistent',
      ...compiledCode,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: step.eventName,
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_REPOSITORY: `${step.owner}/${step.repository}`,
      GITHUB_SHA: step.sha,
      GITHUB_REF: step.ref ?? 'refs/heads/main',
      GITHUB_WORKSPACE: step.workspace,
      GITHUB_SERVER_URL: step.serverUrl,
      // Nothing listens there: a test that needs the API gives one.
      GITHUB_API_URL: step.apiUrl ?? 'http://127.0.0.1:9',
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary.md'),
      RUNNER_TEMP: file('temp'),
      ...Object.fromEntries(inputs),
      ...step.env,
    },
  });
  const [log, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  const summary = contentOf(file('summary.md'));
  return {
    code,
    log,
    stderr,
    summary,
    shown: shownStep(log, summary),
    outputs: parseOutputs(contentOf(file('output'))),
  };
}

function contentOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function parseOutputs(content: string): Readonly<Record<string, string>> {
  const entries = content.matchAll(/^([\w-]+)<<(.+)\n([^]*?)\n\2$/gm);
  return Object.fromEntries([...entries].map(([, name, , value]) => [name!, value!]));
}
