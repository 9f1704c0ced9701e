import { describe, expect, it } from 'vitest';
import { chatServer } from '../../helpers/chat-server.ts';
import { brevoKey } from '../../helpers/secrets.ts';
import { runCommand } from '../../helpers/site-server.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

describe('a scan with --notify', () => {
  it('tells each chat once of new findings, and ends as without', async () => {
    const server = await chatServer();
    const env = Object.fromEntries(
      ['slack', 'teams', 'webhook'].map((name) => [
        `LEAKSIEVE_${name.toUpperCase()}_URL`,
        `${server.url}/${name}`,
      ]),
    );
    const dir = temporaryFolder({ 'a.env': `BREVO_API_KEY=${brevoKey()}\n` });
    const flags = ['slack', 'teams', 'webhook'].flatMap((name) => ['--notify', name]);
    const result = await runCommand(['dir', dir, '--show-secrets', ...flags], env);
    expect(result.code).toBe(1);
    expect(result.stderr).not.toContain('was not told');
    expect(server.requests).toHaveLength(3);
    for (const { body } of server.requests) {
      expect(body).toContain('xkeysib-');
      expect(body).not.toContain(brevoKey());
    }
  });

  it('ends the same when nobody can be told, says so, and keeps the address to itself', async () => {
    const dir = temporaryFolder({ 'a.env': `BREVO_API_KEY=${brevoKey()}\n` });
    const server = await chatServer({ status: 404 });
    const address = `${server.url}/services/T0/x9`;
    const told = await runCommand(['dir', dir, '-v', '--notify', 'slack'], { LEAKSIEVE_SLACK_URL: address });
    expect([told.code, told.stderr]).toEqual([
      1,
      expect.stringContaining('slack was not told of the findings: it answered 404'),
    ]);
    const refused = await runCommand(['dir', dir, '--notify', 'teams'], { LEAKSIEVE_SLACK_URL: address });
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(told.stderr + told.stdout + refused.stderr).not.toContain('x9');
  });
});
