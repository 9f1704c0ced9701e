import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { ScanError } from '../model/scan-error.ts';

/** What GitHub's runner tells a step: https://docs.github.com/actions/reference/workflows-and-actions/variables */
export interface Runner {
  readonly eventName: string;
  /** The event's payload as it came. */
  readonly event: unknown;
  readonly owner: string;
  readonly repository: string;
  /** The commit that the run is about; of pull requests the merge of both sides, which no person made. */
  readonly sha: string;
  readonly ref: string;
  /** Path of the workflow's file in the repository; null where the runner does not tell. */
  readonly workflowFile: string | null;
  readonly workspace: string;
  readonly tempDir: string;
  /** Without a slash at the end. */
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** Where outputs go; null: an older runner, or none. */
  readonly outputFile: string | null;
  /** Where the job summary goes; null: none is shown. */
  readonly summaryFile: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads what the runner tells.
 *
 * @throws ScanError where something is missing, as when no runner started the program
 */
export function runnerOf(env: Environment): Runner {
  const full = needed(env, 'GITHUB_REPOSITORY');
  const [owner = '', repository = '', ...rest] = full.split('/');
  if (owner === '' || repository === '' || rest.length > 0) {
    throw new ScanError('USAGE', `GITHUB_REPOSITORY is "${full}" and not "owner/name"`);
  }
  return {
    eventName: needed(env, 'GITHUB_EVENT_NAME'),
    event: eventAt(needed(env, 'GITHUB_EVENT_PATH')),
    owner,
    repository,
    sha: needed(env, 'GITHUB_SHA'),
    ref: env['GITHUB_REF'] ?? '',
    workflowFile: workflowFile(env['GITHUB_WORKFLOW_REF'], full),
    workspace: needed(env, 'GITHUB_WORKSPACE'),
    tempDir: env['RUNNER_TEMP'] || tmpdir(),
    serverUrl: address(env, 'GITHUB_SERVER_URL', 'https://github.com'),
    apiUrl: address(env, 'GITHUB_API_URL', 'https://api.github.com'),
    outputFile: env['GITHUB_OUTPUT'] || null,
    summaryFile: env['GITHUB_STEP_SUMMARY'] || null,
  };
}

function needed(env: Environment, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') {
    throw new ScanError('USAGE', `${name} is not set: the action runs in GitHub Actions`);
  }
  return value;
}

function eventAt(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new ScanError('USAGE', `the event in ${file} cannot be read: run the workflow again`, { cause });
  }
}

/** `owner/name/.github/workflows/file.yml@refs/heads/main`, of a workflow of this repository. */
function workflowFile(ref: string | undefined, repository: string): string | null {
  const prefix = `${repository}/`;
  const at = ref?.lastIndexOf('@') ?? -1;
  return ref?.startsWith(prefix) === true && at > prefix.length ? ref.slice(prefix.length, at) : null;
}

function address(env: Environment, name: string, byDefault: string): string {
  const value = (env[name] || byDefault).replace(/\/+$/, '');
  if (!URL.canParse(value)) {
    throw new ScanError('USAGE', `${name} is "${value}", which is no address`);
  }
  return value;
}
