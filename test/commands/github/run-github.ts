import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { vi } from 'vitest';
import { scanOwners } from '../../../src/commands/github/scan-owners.ts';
import { withGitHubFlags, type GitHubFlags } from '../../../src/config/github-flags.ts';
import { withScanFlags, type ScanFlags } from '../../../src/config/scan-flags.ts';
import type { JsonReport } from '../../helpers/command.ts';
import type { GitHubServer } from '../../helpers/github-server/server.ts';
import { brevoRule } from '../../helpers/secrets.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** What `leaksieve github` left. */
export interface GitHubRun {
  readonly code: number;
  readonly report: JsonReport;
  /** What stood in the report file, for what must not be in it. */
  readonly text: string;
  /** Requests to API and git that this run made. */
  readonly requests: readonly string[];
  readonly gitRequests: readonly string[];
}

/** One rule, since those that come with leaksieve are compiled anew in a checkout. */
const rules = `
[[rules]]
id = "${brevoRule}"
description = "A key of Brevo."
regex = '''xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}'''
keywords = ["xkeysib-"]
`;

/** Runs the command against a server, with a store of its own folder. */
export async function runGitHub(
  server: GitHubServer,
  folder: string,
  ...args: readonly string[]
): Promise<GitHubRun> {
  const files = temporaryFolder({ 'rules.toml': rules });
  const output = path.join(files, 'report.json');
  const command = withScanFlags(withGitHubFlags(new Command().argument('<owner...>').exitOverride()));
  command.parse(
    [
      ...args,
      '--api-url',
      server.apiUrl,
      '--store',
      path.join(folder, 'store.db'),
      '-f',
      'json',
      '-o',
      output,
      '--config',
      path.join(files, 'rules.toml'),
      '--no-progress',
      '-j',
      '1',
    ],
    { from: 'user' },
  );
  const flags = command.opts<ScanFlags & GitHubFlags>();
  const [before, gitBefore] = [server.requests.length, server.gitRequests.length];
  const code = await scanOwners(command.args, flags);
  const text = readFileSync(output, 'utf8');
  return {
    code,
    text,
    report: JSON.parse(text),
    requests: server.requests.slice(before),
    gitRequests: server.gitRequests.slice(gitBefore),
  };
}

/** Has the token of tests, and none of who runs them, in the environment until the test has ended. */
export function useToken(token: string): void {
  vi.stubEnv('LEAKSIEVE_GITHUB_TOKEN', token);
}
