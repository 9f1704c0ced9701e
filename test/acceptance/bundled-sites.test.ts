import { describe, expect, it } from 'vitest';
import { nextSite } from '../helpers/bundled/next-site.ts';
import { type BundledSite, withoutPlants } from '../helpers/bundled/site.ts';
import { viteSite } from '../helpers/bundled/vite-site.ts';
import { webpackSite } from '../helpers/bundled/webpack-site.ts';
import { scanSite, siteServer } from '../helpers/site-server.ts';

const buildTimeoutMs = 300_000;

/** The places of the secrets that a scan with these flags finds, each with the files that it is in. */
async function found(
  { files, plants }: BundledSite,
  flags: readonly string[],
): Promise<Record<string, string>> {
  const server = await siteServer(files);
  const { report } = await scanSite(server.url, '--show-secrets', ...flags);
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
  ['Next.js', nextSite],
])('a site built by %s', (_name, build) => {
  it.each([['without a browser', ['--browser', 'never']]])(
    'has all its secrets found %s, and none where there is none',
    async (_name, flags) => {
      const site = await build();
      const places = await found(site, flags);
      expect(Object.keys(places).toSorted()).toEqual(Object.keys(site.plants).toSorted());
      expect(
        await found({ files: withoutPlants(site), plants: {} }, ['--confidence', 'low', ...flags]),
      ).toEqual({});
    },
    buildTimeoutMs,
  );
});
