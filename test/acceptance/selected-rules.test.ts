import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { fillPlaceholders } from '../../src/rules/placeholder.ts';
import { runCommand, scanSite, siteServer, type SiteServer } from '../helpers/site-server.ts';
import { brevoKey, brevoRule } from '../helpers/secrets.ts';

const env = `${fillPlaceholders('DB_HOST=db\nDB_PASSWORD={alnum:20}\n')}BREVO=${brevoKey()}\n`;
const npmrc = fillPlaceholders('//registry.example.com/:_authToken={alnum:36}\n');

/** A site with open files, one of which holds a key, and headers that leave something open. */
async function openSite(): Promise<SiteServer> {
  const file = (text: string) => (_: unknown, response: ServerResponse) =>
    void response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(text);
  return siteServer({ '/': '<h1>Shop</h1>', '/.env': file(env), '/.npmrc': file(npmrc) });
}

describe('rules of websites', () => {
  it('are chosen by --rule, and no more is asked than they need', async () => {
    const server = await openSite();
    const { report, code } = await scanSite(server.url, '--active', '--rule', 'env-file-*');
    expect([code, report.findings.map(({ rule }) => rule)]).toEqual([1, ['env-file-exposed']]);
    expect(server.requests).toContain('/.env.local');
    expect(server.requests).not.toContain('/.npmrc');
    expect(report.coverage.checks?.map(({ id }) => id)).toEqual([
      'authority',
      'env-file-exposed',
      'exposure',
    ]);
  });

  it('are left out by --exclude-rule', async () => {
    const { report } = await scanSite(
      (await openSite()).url,
      '--active',
      '--exclude-rule',
      'env-file-exposed',
    );
    const rules = report.findings.map(({ rule }) => rule);
    expect(rules).toContain('npmrc-exposed');
    expect(rules).not.toContain('env-file-exposed');
  });

  it('are not told of where only secrets are chosen, which are looked for in all that is open', async () => {
    const { report } = await scanSite((await openSite()).url, '--active', '--rule', brevoRule);
    expect(report.findings.map(({ rule }) => rule)).toEqual([brevoRule]);
  });

  it('may be those of headers', async () => {
    const { report } = await scanSite(
      (await openSite()).url,
      '--severity',
      'info',
      '--rule',
      'framing-allowed',
    );
    expect(report.findings.map(({ rule }) => rule)).toEqual(['framing-allowed']);
  });

  it('that do not exist are told with the nearest name', async () => {
    const { code, stderr } = await runCommand(['site', 'http://127.0.0.1:1/', '--rule', 'env-file-exposd']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('the closest is env-file-exposed')]);
  });
});
