import { describe, expect, it } from 'vitest';
import { nextSite } from '../helpers/bundled/next-site.ts';
import { rollupSite } from '../helpers/bundled/rollup-site.ts';
import { type BundledSite, withoutPlants } from '../helpers/bundled/site.ts';
import { viteSite } from '../helpers/bundled/vite-site.ts';
import { webpackSite } from '../helpers/bundled/webpack-site.ts';
import { testBrowser } from '../helpers/chromium.ts';
import { browseSite, scanSite, siteServer, type SiteScan } from '../helpers/site-server.ts';

const buildTimeoutMs = 300_000;
const browser = await testBrowser();

type Scan = (...args: readonly string[]) => Promise<SiteScan>;

const scans: readonly (readonly [string, Scan])[] = [
  ['without a browser', scanSite],
  ...(browser === null
    ? []
    : [['with a browser', (...args: readonly string[]) => browseSite(browser, ...args)] as const]),
];

/** The places of the secrets that a scan finds, each with the files that it is in. */
async function found(
  { files, plants }: BundledSite,
  scan: Scan,
  ...flags: readonly string[]
): Promise<Record<string, string>> {
  const server = await siteServer(files);
  const { report } = await scan(server.url, '--show-secrets', ...flags);
  const places = report.findings.map(({ secret, occurrences }) => [
    Object.keys(plants).find((place) => plants[place] === secret) ?? `no plant: ${secret}`,
    occurrences.map(({ path }) => path.replace(server.url, '')).join(' '),
  ]);
  expect(report.coverage.skipped).toEqual([]);
  return Object.fromEntries(places);
}

describe.each([
  ['Vite', viteSite],
  ['webpack', () => webpackSite('production')],
  ['webpack in development', () => webpackSite('development')],
  ['Rollup', rollupSite],
  ['Next.js', nextSite],
])('a site built by %s', (_name, build) => {
  let built: Promise<BundledSite> | null = null;

  it.each(scans)(
    'has all its secrets found %s, and none where there is none',
    async (_name, scan) => {
      const site = await (built ??= build());
      const places = await found(site, scan);
      expect(Object.keys(places).toSorted()).toEqual(Object.keys(site.plants).toSorted());
      expect(await found({ files: withoutPlants(site), plants: {} }, scan, '--confidence', 'low')).toEqual(
        {},
      );
    },
    buildTimeoutMs,
  );
});
