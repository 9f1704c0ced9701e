import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';
import { leaksieve, type CommandResult, type JsonReport } from '../../helpers/command.ts';
import { repositoryAt } from '../../helpers/git-repository.ts';
import { emptyDatabase } from '../../helpers/postgres/empty-database.ts';
import { hasPostgres } from '../../helpers/postgres/programs.ts';
import { sharedFolder } from '../../helpers/shared-folder.ts';

const key = fillPlaceholders('xkeysib-{hex:64}-{alnum:16}');
const other = fillPlaceholders('xkeysib-{hex:64}-{alnum:16}', 7);
const repository = repositoryAt(sharedFolder(), []);
const folder = sharedFolder();
const file = path.join(folder, 'store.db');

beforeAll(() => {
  repository.commitFile('mail.env', `BREVO_API_KEY=${key}\n`);
});

function run(...args: readonly string[]): CommandResult {
  return leaksieve(args, { cwd: repository.dir });
}

function json({ stdout }: CommandResult): JsonReport {
  return JSON.parse(stdout);
}

describe('--store', () => {
  it('keeps a scan, of which every report can be made later', () => {
    const scanned = run('git', '--store', file, '-f', 'json');
    expect(scanned).toMatchObject({ code: 1 });
    const kept = run('report', '--store', file, '-f', 'json');
    expect(kept).toMatchObject({ code: 1, stderr: '' });
    expect(json(kept).findings).toEqual(json(scanned).findings);
    expect(run('report', '--store', file, '--target', repository.dir, '-f', 'sarif').stdout).toContain(
      '"brevo-api-key"',
    );
    expect(run('view', '--store', file, '--plain')).toMatchObject({ code: 0 });
  });

  it('holds no secret', () => {
    run('git', '--store', file, '--show-secrets');
    expect(readFileSync(file, 'latin1').includes(key.slice(8, 40))).toBe(false);
  });

  it('tells what is new since the last scan', () => {
    repository.commitFile('other.env', `BREVO_API_KEY=${other}\n`);
    expect(run('git', '--store', file, '--fail-on', 'new')).toMatchObject({ code: 1 });
    expect(run('git', '--store', file, '--fail-on', 'new')).toMatchObject({ code: 0 });
    expect(run('git', '--fail-on', 'new')).toMatchObject({ code: 1 });
  });

  it.each([
    [['git', '--store', 'postgres://user:p4ss@127.0.0.1/db'], 'LEAKSIEVE_STORE_FILE'],
    [['report', '--store', 'postgres://127.0.0.1/db?password=p4ss'], 'LEAKSIEVE_STORE_FILE'],
    [['report'], 'name reports, or where scans are kept'],
    [['report', '--store', file, '--target', 'nothing'], 'the store knows no target nothing'],
    [['report', '--store', file, 'a.json'], 'do not go together'],
    [['git', '--store', 'postgres://u@127.0.0.1:9/db'], 'cannot be used as a store'],
  ])('refuses %j', (args, message) => {
    const { code, stderr, stdout } = run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr + stdout).not.toContain('p4ss');
  });

  it('refuses a store whose fingerprints were made with another key', () => {
    const env = { LEAKSIEVE_FINGERPRINT_KEY: 'ours', LEAKSIEVE_STORE: file };
    const { code, stderr } = leaksieve(['git'], { cwd: repository.dir, env });
    expect(code).toBe(2);
    expect(stderr).toContain('made with another key');
  });

  it.skipIf(!hasPostgres)('keeps in a PostgreSQL what it keeps in a file', async () => {
    const env = { LEAKSIEVE_STORE: await emptyDatabase() };
    const scanned = leaksieve(['git', '-f', 'json'], { cwd: repository.dir, env });
    const kept = leaksieve(['report', '-f', 'json'], { cwd: repository.dir, env });
    expect(json(kept).findings).toEqual(json(scanned).findings);
    expect(json(kept).findings).toHaveLength(2);
  });
});
