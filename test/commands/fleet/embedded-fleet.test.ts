import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';
import { leaksieve, type CommandResult } from '../../helpers/command.ts';
import { repositoryAt } from '../../helpers/git-repository.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

describe('a fleet with a store in a file', () => {
  it('scans what was added, and refuses a worker with another key for fingerprints', () => {
    const dir = temporaryFolder();
    const repository = repositoryAt(temporaryFolder(), []);
    repository.commitFile('mail.env', `BREVO_API_KEY=${fillPlaceholders('xkeysib-{hex:64}-{alnum:16}')}\n`);
    const fleet = (key: string, ...args: readonly string[]): CommandResult =>
      leaksieve(['fleet', ...args], {
        env: { LEAKSIEVE_STORE: path.join(dir, 'store.db'), LEAKSIEVE_FINGERPRINT_KEY: key },
      });
    expect(fleet('one', 'add', repository.dir, path.join(dir, 'absent'))).toMatchObject({ code: 0 });
    expect(fleet('two', 'status').stdout).toContain('repository');
    expect(fleet('one', 'worker', '--drain')).toMatchObject({ code: 0 });
    expect(JSON.parse(fleet('one', 'findings', '--json').stdout)).toMatchObject({
      total: 1,
      findings: [{ rule: 'brevo-api-key', target: repository.dir, path: 'mail.env' }],
    });
    expect(fleet('one', 'status').stdout).toContain(`failed: ${path.join(dir, 'absent')}`);
    expect(fleet('two', 'worker', '--drain')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('were made with another key'),
    });
  });

  it('does not take for gone what has been ignored since', () => {
    const store = path.join(temporaryFolder(), 'store.db');
    const repository = repositoryAt(temporaryFolder(), []);
    repository.commitFile('mail.env', `BREVO_API_KEY=${fillPlaceholders('xkeysib-{hex:64}-{alnum:16}')}\n`);
    const fleet = (...args: readonly string[]): CommandResult =>
      leaksieve(['fleet', ...args], { env: { LEAKSIEVE_STORE: store } });
    fleet('add', repository.dir);
    fleet('worker', '--drain');
    const [{ fingerprint }] = JSON.parse(fleet('export', '--format', 'json').stdout).findings;
    repository.commitFile('.leaksieveignore', `${fingerprint}\tbrevo-api-key\t-\t-\tnot ours\n`);
    fleet('add', repository.dir);
    expect(fleet('worker', '--drain').stderr).toContain('outcome=scanned');
    expect(JSON.parse(fleet('export', '--format', 'json').stdout)).toMatchObject({
      findings: [{ rule: 'brevo-api-key' }],
    });
  });
});
