import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compiledCode } from './compiled-code.ts';

/** The command as it is installed. */
export const launcher = fileURLToPath(new URL('../../bin/leaksieve.js', import.meta.url));

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command as a user would, without a terminal and without the user's own configuration. */
export function leaksieve(args: readonly string[], options: CommandOptions = {}): CommandResult {
  const spawnOptions: SpawnSyncOptions = {
    cwd: options.cwd,
    input: options.input ?? '',
    env: { PATH: process.env['PATH'], HOME: '/nonexistent', ...compiledCode, ...options.env },
    maxBuffer: 1 << 28,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], spawnOptions);
  return { code: status, stdout: String(stdout), stderr: String(stderr) };
}

/** What tests look at in a JSON report. */
export interface JsonReport {
  readonly target: { readonly kind: string; readonly name: string; readonly head?: string };
  readonly coverage: {
    readonly complete: boolean;
    readonly refs: number;
    readonly commits: number;
    readonly blobs: number;
    readonly files: number;
    readonly pages: number;
    readonly scripts: number;
    readonly requests: number;
    readonly skipped: readonly { readonly what: string; readonly reason: string; readonly hint?: string }[];
    readonly leftOut: readonly {
      readonly what: string;
      readonly reason: string;
      readonly count: number;
      readonly hint?: string;
    }[];
    readonly checks?: readonly {
      readonly id: string;
      readonly target: string;
      readonly state: string;
      readonly reason?: string;
    }[];
    readonly repositories?: readonly {
      readonly name: string;
      readonly state: string;
      readonly complete: boolean;
    }[];
    readonly suppressed: Readonly<Record<string, number>>;
    readonly staleIgnores: readonly string[];
  };
  readonly findings: readonly JsonFinding[];
}

export interface JsonFinding {
  readonly fingerprint: string;
  readonly kind: string;
  readonly rule: string;
  readonly severity: string;
  readonly confidence: string;
  readonly redacted: string;
  readonly secret?: string;
  readonly state: string;
  readonly evidence?: string;
  readonly parts?: readonly { readonly name: string; readonly redacted: string; readonly value?: string }[];
  readonly occurrences: readonly {
    readonly path: string;
    readonly startLine: number;
    readonly startColumn: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly byteOffset: number;
    readonly byteLength: number;
    readonly commit?: string;
    readonly blob?: string;
    readonly url?: string;
    readonly scriptHash?: string;
    readonly originalPath?: string;
    readonly author?: string;
    readonly date?: string;
    readonly state?: string;
    readonly decoded?: readonly string[];
  }[];
}

/** Runs a scanning command and gives its exit code with its JSON report. */
export function scanToJson(
  args: readonly string[],
  options: CommandOptions = {},
): CommandResult & { readonly report: JsonReport } {
  const result = leaksieve([...args, '--format', 'json', '--no-progress'], options);
  try {
    const report: JsonReport = JSON.parse(result.stdout);
    return { ...result, report };
  } catch {
    throw new Error(`no JSON report, exit code ${result.code}: ${result.stderr}`);
  }
}
