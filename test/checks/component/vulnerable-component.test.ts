import { describe, expect, it } from 'vitest';
import { scanSite, siteServer } from '../../helpers/site-server.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const lodash = 'var Y,Q="4.17.19",X=200,nn="Unsupported core-js use. Try";';

describe('a site with outdated libraries', () => {
  it('is told of each version with its scripts and the ids of its advisories', async () => {
    const server = await siteServer({
      '/': '<script src="/app.js"></script><script src="/jquery-3.4.1.min.js"></script><a href="/b">b</a>',
      '/b': `<script>${lodash}</script>`,
      '/app.js': `/*! jQuery v1.12.4 | (c) jQuery Foundation */a();\n/**\n* vue v3.5.45 */\n${lodash}`,
      '/jquery-3.4.1.min.js': '$()',
    });
    const { report, code } = await scanSite(server.url);
    const found = report.findings.filter(({ kind }) => kind === 'component');
    expect(found.map(({ evidence = '' }) => /^\S+ \S+/.exec(evidence)![0]).toSorted()).toEqual([
      'Lodash 4.17.19,',
      'jQuery 1.12.4,',
      'jQuery 3.4.1,',
    ]);
    expect(found).toContainEqual(
      expect.objectContaining({
        rule: 'vulnerable-component',
        severity: 'medium',
        confidence: 'medium',
        state: 'live',
        evidence: expect.stringMatching(
          /known by its file name: .*CVE-2020-11022 GHSA-\S+ \(medium\).*; advisories of 2026-08-22 from retire\.js$/,
        ),
        remediation: expect.arrayContaining(['Update jQuery to 3.5.0 or later']),
        occurrences: [
          expect.objectContaining({
            url: `${server.url}/jquery-3.4.1.min.js`,
            scriptHash: expect.stringMatching(/^sha256-/),
          }),
        ],
      }),
    );
    const inBoth = found.find(({ evidence }) => evidence?.startsWith('Lodash') === true)!;
    expect(inBoth.occurrences.map(({ url = '' }) => url).toSorted()).toEqual([
      `${server.url}/app.js`,
      `${server.url}/b`,
    ]);
    expect(code).toBe(1);
  });

  it('is told of those that source maps and files of licences name', async () => {
    const map = {
      version: 3,
      sources: [
        'webpack:///./node_modules/.pnpm/lodash@4.17.19/node_modules/lodash/lodash.js',
        'webpack:///./node_modules/jquery/dist/jquery.js',
        'webpack:///./node_modules/unknown/index.js',
        'webpack:///./src/lodash@4.17.4/a.js',
      ],
      sourcesContent: [
        null,
        '/*! jQuery v1.12.4 | (c) jQuery Foundation */',
        '/*! jQuery v1.8.0 | (c) */',
        null,
      ],
      mappings: '',
    };
    const server = await siteServer({
      '/': '<script src="/main.js"></script><script src="/gone.js"></script>',
      '/main.js':
        '/*! For license information please see main.js.LICENSE.txt */\na();\n//# sourceMappingURL=main.js.map',
      '/main.js.map': JSON.stringify(map),
      '/main.js.LICENSE.txt': '/*!\n * Bootstrap v3.3.7 (http://getbootstrap.com)\n */',
      '/gone.js': '/*! For license information please see gone.js.LICENSE.txt */\nb();',
    });
    const { report, code } = await scanSite(server.url);
    const found = report.findings.filter(({ kind }) => kind === 'component');
    const told = found.map(({ evidence = '', confidence, occurrences }) => [
      /^(\S+ \S+), known by ([^:]*)/.exec(evidence)?.slice(1).join(' by '),
      confidence,
      occurrences[0]?.path.replace(server.url, ''),
    ]);
    expect(told.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
      ['Bootstrap 3.3.7 by its licence beside the script', 'medium', '/main.js.LICENSE.txt'],
      ['jQuery 1.12.4 by its file in a source map', 'high', '/main.js!node_modules/jquery/dist/jquery.js'],
      [
        'Lodash 4.17.19 by its file in a source map',
        'high',
        '/main.js!node_modules/.pnpm/lodash@4.17.19/node_modules/lodash/lodash.js',
      ],
    ]);
    expect([code, report.coverage.complete]).toEqual([1, true]);
  });

  it('is not told of builds that may hold later fixes, but with low confidence', async () => {
    const server = await siteServer({
      '/': '<script src="/jquery.min.js?ver=1.12.4-wp"></script>',
      '/jquery.min.js?ver=1.12.4-wp': '/*! jQuery v1.12.4 | (c) jQuery Foundation */',
    });
    expect((await scanSite(server.url)).report.findings).toEqual([]);
    const { report } = await scanSite(server.url, '--confidence', 'low');
    expect(report.findings).toMatchObject([
      { confidence: 'low', evidence: expect.stringContaining('"wp" names who built it') },
    ]);
  });

  it('is held against the advisories of a file', async () => {
    const server = await siteServer({ '/': `<script>${lodash}/*! jQuery v1.12.4 | (c) */</script>` });
    const osv = {
      id: 'GHSA-of-ours',
      modified: '2026-09-01T00:00:00Z',
      database_specific: { severity: 'CRITICAL' },
      affected: [
        {
          package: { ecosystem: 'npm', name: 'lodash' },
          ranges: [{ type: 'SEMVER', events: [{ introduced: '4.0.0' }] }],
        },
      ],
    };
    const dir = temporaryFolder({ 'osv.json': JSON.stringify(osv), 'bad.json': '{"a":1}' });
    const { report } = await scanSite(server.url, '--advisories', `${dir}/osv.json`);
    expect(report.findings).toMatchObject([
      {
        severity: 'critical',
        evidence: expect.stringMatching(
          /GHSA-of-ours \(critical\); advisories of 2026-09-01 from osv\.json$/,
        ),
        remediation: expect.arrayContaining(['Replace Lodash: no version of it is known to be without them']),
      },
    ]);
  });
});
