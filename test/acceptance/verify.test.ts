import { expect, it } from 'vitest';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { brevoAnswers, providers, type Answer } from '../helpers/providers.ts';
import { runCommand } from '../helpers/site-server.ts';
import { brevoKey } from '../helpers/secrets.ts';

const live = brevoKey(1);
const dead = brevoKey(2);
const sendGrid = fillPlaceholders('SG.{base64url:22}.{base64url:43}');

/** A repository with keys that work, are gone, and are in two files. */
function repositoryWithKeys(): string {
  const repository = gitRepository();
  repository.commitFile('.env', `BREVO_API_KEY=${dead}\n`);
  repository.commitFile('.env', `BREVO_API_KEY=${live}\nSENDGRID_API_KEY=${sendGrid}\n`);
  repository.commitFile('mail.js', `const key = '${live}';\n`);
  return repository.dir;
}

const hosts = ['api.brevo.com', 'api.sendgrid.com'];

function answerTo(key: string): Answer {
  return key === live ? brevoAnswers.live : key === dead ? brevoAnswers.dead : brevoAnswers.unwell;
}

it('asks each provider once for each key, says so before, and tells who holds what works', async () => {
  const { env, asked } = await providers(hosts, answerTo);
  const { code, stdout, stderr } = await runCommand(
    ['git', repositoryWithKeys(), '--verify', '--no-progress', '-f', 'json'],
    env,
  );
  expect(stderr).toBe('--verify asks 2 hosts 3 questions:\n  api.brevo.com     2\n  api.sendgrid.com  1\n');
  expect(asked.map(({ host, url }) => `${host}${url}`).sort()).toEqual([
    'api.brevo.com/v3/account',
    'api.brevo.com/v3/account',
    'api.sendgrid.com/v3/scopes',
  ]);
  const { findings } = JSON.parse(stdout);
  expect(findings).toMatchObject([
    {
      rule: 'brevo-api-key',
      severity: 'critical',
      evidence: 'api.brevo.com accepts it; it belongs to Firma, a@firma.test',
      verification: { state: 'live', by: 'api.brevo.com', owner: 'Firma, a@firma.test' },
    },
    { rule: 'sendgrid-api-key', severity: 'critical', verification: { state: 'unknown' } },
    { rule: 'brevo-api-key', severity: 'low', state: 'history', verification: { state: 'dead' } },
  ]);
  expect(`${stdout}${stderr}`).not.toContain(live);
  expect(code).toBe(1);
});

it('asks nobody unless it is told to', async () => {
  const { env, asked } = await providers(hosts, answerTo);
  const args = ['git', repositoryWithKeys(), '--no-progress', '--fail-on', 'live'];
  expect((await runCommand(args, env)).code).toBe(0);
  const { stderr, code } = await runCommand([...args, '--verify-plan'], env);
  expect(stderr).toContain('--verify asks 2 hosts 3 questions:');
  expect([code, asked]).toEqual([0, []]);
  // Of the three one works.
  expect((await runCommand([...args, '--verify', '-q'], env)).code).toBe(1);
  expect(asked).toHaveLength(3);
});
