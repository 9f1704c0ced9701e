import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';
import { leaksieve, type JsonReport } from '../helpers/command.ts';
import { repositoryAt } from '../helpers/git-repository.ts';
import { sharedFolder } from '../helpers/shared-folder.ts';

/** How each scanner writes each of its reports about the folder that it stands in, without asking anybody. */
const peers = [
  ['betterleaks', 'json', (file: string) => ['git', '.', '-s', '-o', file]],
  ['betterleaks', 'jsonl', (file: string) => ['git', '.', '-s', '-o', file]],
  ...['json', 'jsonl', 'sarif'].map(
    (format) =>
      [
        'kingfisher',
        format,
        (file: string) => ['scan', '.', '--no-validate', '--no-update-check', '--format', format, '-o', file],
      ] as const,
  ),
  ['gitleaks', 'json', (file: string) => ['git', '.', '--no-banner', '-r', file]],
  ['gitleaks', 'sarif', (file: string) => ['git', '.', '--no-banner', '-f', 'sarif', '-r', file]],
] as const;

const dir = sharedFolder();
const repository = repositoryAt(sharedFolder(), []);
const secrets = [fillPlaceholders('ghp_{alnum:36}', 1), fillPlaceholders('sk_live_{alnum:24}', 2)] as const;

beforeAll(() => {
  repository.commitFile('a.py', `token = "${secrets[0]}"\n`);
  repository.commitFile('config/b.env', `\nSTRIPE=${secrets[1]}\n`);
  repository.commitFile('config/b.env', '\nSTRIPE=\n');
});

function installed(name: string): boolean {
  const { stdout, error } = spawnSync(name, [name === 'gitleaks' ? 'version' : '--version'], {
    encoding: 'utf8',
  });
  // Packages of other scanners bring a command of that name.
  return error === undefined && (name !== 'gitleaks' || /^v?8\./.test(stdout));
}

describe.each(peers)('a report of %s in %s', (name, format, argsFor) => {
  it.skipIf(!installed(name))('tells the same findings as our scan', () => {
    const file = path.join(dir, `${name}.${format}`);
    spawnSync(name, argsFor(file), { cwd: repository.dir });
    const own = path.join(dir, 'own.json');
    leaksieve(['git', repository.dir, '-o', own]);
    const { stdout, code } = leaksieve(['report', own, file, '-f', 'json']);
    const report: JsonReport = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(report.findings.map(({ redacted, occurrences }) => [redacted, occurrences[0]!.path])).toEqual([
      [expect.stringMatching(/^ghp_/), 'a.py'],
      [expect.stringMatching(/^sk_live_/), 'config/b.env'],
    ]);
    const alone: JsonReport = JSON.parse(leaksieve(['report', file, '-f', 'json']).stdout);
    expect(alone.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      report.findings.map(({ fingerprint }) => fingerprint),
    );
    for (const secret of secrets) expect(stdout).not.toContain(secret);
  });
});
