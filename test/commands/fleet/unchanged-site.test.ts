import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testBrowser, type TestBrowser } from '../../helpers/chromium.ts';
import { brevoKey } from '../../helpers/secrets.ts';
import { runCommand, siteServer } from '../../helpers/site-server.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const browser: TestBrowser | null = await testBrowser();

describe('a site of a fleet', () => {
  it('is not crawled while its servers answer as before, and is when they do not', async () => {
    const pages: Record<string, string> = { '/': '<script src="/a.js"></script>', '/a.js': 'const a = 1;' };
    const { url, requests } = await siteServer(pages);
    const env = { LEAKSIEVE_STORE: path.join(temporaryFolder(), 'store.db'), HOME: temporaryFolder() };
    const night = async (): Promise<string> => {
      await runCommand(['fleet', 'add', `${url}/`, '--browser', 'never', '--rate', '100'], env);
      return (await runCommand(['fleet', 'worker', '--drain'], env)).stderr;
    };
    expect(await night()).toContain('outcome=scanned');
    const asked = requests.length;
    expect(await night()).toContain('outcome=unchanged');
    expect(requests).toHaveLength(2 * asked);
    pages['/a.js'] = `const a = '${brevoKey()}';`;
    expect(await night()).toMatch(/outcome=scanned.*fresh=1/);
  });

  it.skipIf(browser === null)(
    'holds after a crawl with a browser too, with all that its pages loaded',
    async () => {
      const pages: Record<string, string> = {
        '/': '<script src="/a.js"></script>',
        '/a.js': "fetch('/data.json');",
        '/data.json': '{"a":1}',
      };
      const { url, requests } = await siteServer(pages);
      const store = path.join(temporaryFolder(), 'store.db');
      const env = { ...browser?.env, LEAKSIEVE_STORE: store, HOME: temporaryFolder() };
      const own = ['--browser', 'always', '--browser-path', browser?.path ?? '', '--rate', '100'];
      const night = async (): Promise<string> => {
        await runCommand(['fleet', 'add', `${url}/`, ...own], env);
        return (await runCommand(['fleet', 'worker', '--drain'], env)).stderr;
      };
      expect(await night()).toContain('outcome=scanned');
      expect(requests).toContain('/data.json');
      const first = requests.length;
      expect(await night()).toContain('outcome=unchanged');
      const second = requests.slice(first);
      expect(second).toContain('/data.json');
      expect(second.length).toBeLessThanOrEqual(first);
      pages['/data.json'] = `{"a":"${brevoKey()}"}`;
      expect(await night()).toMatch(/outcome=scanned.*fresh=1/);
    },
  );
});
