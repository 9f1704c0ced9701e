import { createServer } from 'node:https';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { certifiedLoopback } from '../helpers/certificates.ts';
import { chatServer } from '../helpers/chat-server.ts';
import { connectProxy } from '../helpers/connect-proxy.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { testOwner } from '../helpers/github-server/owner.ts';
import { gitHubServer } from '../helpers/github-server/server.ts';
import { listen } from '../helpers/listen.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { runCommand } from '../helpers/site-server.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const elsewhere = fileURLToPath(new URL('../helpers/elsewhere.cjs', import.meta.url));
const proxyAddress = '93.184.215.9';

it('asks providers through the proxy of the environment, and shows nothing of its password', async () => {
  const { authority, server: tls } = certifiedLoopback(30, [127, 0, 0, 1], ['api.brevo.com']);
  const provider = createServer(tls, (_, response) =>
    response.end('{"companyName":"Firma","email":"a@b.test"}'),
  );
  const proxy = await connectProxy(await listen(provider));
  const repository = gitRepository();
  repository.commitFile('.env', `BREVO_API_KEY=${brevoKey(1)}\n`);
  const { code, stdout, stderr } = await runCommand(
    ['git', repository.dir, '--verify', '--no-progress', '-f', 'json'],
    {
      NODE_OPTIONS: `--require=${elsewhere}`,
      // No name is known here: that of the provider is for the proxy to look up.
      NAMES: JSON.stringify({ 'proxy.test': { address: proxyAddress, port: proxy.port } }),
      NODE_EXTRA_CA_CERTS: path.join(temporaryFolder({ 'authority.pem': authority }), 'authority.pem'),
      HTTPS_PROXY: `http://me:${'pass'.repeat(2)}word@${proxyAddress}:3128`,
    },
  );
  expect(JSON.parse(stdout).findings).toMatchObject([
    { verification: { state: 'live', owner: 'Firma, a@b.test' } },
  ]);
  expect(stderr).toContain(
    `  web servers through the proxy ${proxyAddress}:3128: that names lead to public addresses`,
  );
  expect(`${stdout}${stderr}`).not.toContain('passpass');
  expect([code, proxy.tunnels]).toEqual([1, ['api.brevo.com:443']]);
});

it('reads an owner of GitHub through the proxy of the environment', async () => {
  const owner = testOwner();
  owner.add('web', 'app.env', `KEY=${brevoKey(2)}\n`, { pushed_at: '2026-01-01T00:00:00Z' });
  const server = await gitHubServer(owner.routes, { gitRoot: owner.gitRoot });
  const proxy = await connectProxy(Number(new URL(server.apiUrl).port));
  const { code, stdout } = await runCommand(
    ['github', 'acme', '--api-url', server.apiUrl, '--no-store', '--no-progress', '-f', 'json'],
    { http_proxy: `http://127.0.0.1:${proxy.port}` },
  );
  expect([code, JSON.parse(stdout).findings.length]).toEqual([1, 1]);
  expect(proxy.requests.some((url) => url.startsWith(`${server.apiUrl}/users/acme`))).toBe(true);
});

it('tells a chat through the proxy of the environment', async () => {
  const chat = await chatServer();
  const proxy = await connectProxy(Number(new URL(chat.url).port));
  const { stderr } = await runCommand(
    [
      'dir',
      temporaryFolder({ '.env': `KEY=${brevoKey(3)}\n` }),
      '--notify',
      'webhook',
      '--notify-from',
      'low',
      '--no-progress',
    ],
    { http_proxy: `http://127.0.0.1:${proxy.port}`, LEAKSIEVE_WEBHOOK_URL: `${chat.url}/webhook` },
  );
  expect(stderr).toBe('');
  expect([proxy.requests, chat.requests.length]).toEqual([[`${chat.url}/webhook`], 1]);
});
