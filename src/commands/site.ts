import { Command, Option } from 'commander';
import { withProbeFlags, type ProbeFlags } from '../config/probe-settings.ts';
import { withScanFlags, type ScanFlags } from '../config/scan-flags.ts';
import type { ScanSettings } from '../config/scan-settings.ts';
import { siteSettings, siteUrl, type SiteFlags } from '../config/site-settings.ts';
import { ScanError } from '../model/scan-error.ts';
import { version } from '../version.ts';
import { crawlCache } from './crawl-cache.ts';
import { givenAdvisories } from './given-advisories.ts';
import type { GivenBaseline } from './given-script-baseline.ts';
import { runScan, type OpenedTarget } from './run-scan.ts';
import { siteBrowser } from './site-browser.ts';
import { targetRoot } from './target-root.ts';

/** Who asks, for the owners of the servers that are asked. */
const userAgent = `leaksieve/${version} (secret scanner; +https://www.npmjs.com/package/leaksieve)`;

/** `leaksieve site`: what a website ships to its visitors. */
export function command(): Command {
  const site = new Command('site')
    .description('crawl a website you own: pages, scripts, source maps, data')
    .argument('<url...>', 'where to start; these hosts may be private or loopback ones')
    .addOption(
      new Option('--scope <scope>', 'crawl all hosts of the registrable domain, or the named hosts')
        .choices(['domain', 'host'])
        .default(defaultSiteFlags.scope),
    )
    .option('--max-pages <n>', 'read so many pages', defaultSiteFlags.maxPages)
    .option('--max-requests <n>', 'send so many requests', defaultSiteFlags.maxRequests)
    .option('--rate <n>', 'requests per second and host', defaultSiteFlags.rate)
    .option('--no-cache', 'search again what earlier crawls found nothing in')
    .option('--cache-dir <path>', 'keep there which contents nothing was found in; default: in ~/.cache')
    .option('--advisories <path>', 'hold libraries against these: a table like ours, or OSV reports of npm')
    .option(
      '--script-baseline <path>',
      'compare the scripts with those in this file; a complete scan makes it when it is not there',
    )
    .option('--update-script-baseline', 'write the script baseline anew, also when the scan is incomplete')
    .option('--ca-file <path>', 'trust these authorities too; certificates in PEM')
    .option('--header-file <path>', 'headers of a session, such as Cookie, for the named hosts; one a line')
    .addOption(
      new Option('--browser <when>', 'run the pages in Chrome or Chromium too; auto: when there is one')
        .choices(['auto', 'always', 'never'])
        .default(defaultSiteFlags.browser),
    )
    .option(
      '--browser-path <path>',
      'the browser; default: CHROME_PATH, an installed one, or that of puppeteer',
    )
    .option(
      '--page-timeout <seconds>',
      'leave a page that does not come to rest in the browser',
      defaultSiteFlags.pageTimeout,
    )
    .option('--no-browser-sandbox', 'let the browser run without its sandbox where it cannot have one');
  return withScanFlags(withProbeFlags(site)).action(
    async (urls: readonly string[], flags: ScanFlags & SiteFlags & ProbeFlags) => {
      process.exitCode = await runScan(flags, (settings) => openSite(urls, flags, settings));
    },
  );
}

/** Opens websites for a scan. A site has no configuration of its own: that of the current folder holds. */
export async function openSite(
  addresses: readonly string[],
  flags: SiteFlags & ProbeFlags,
  settings: ScanSettings,
): Promise<OpenedTarget> {
  const urls = addresses.map(siteUrl);
  const { limits: crawlLimits, cacheDir, ...own } = siteSettings(flags, process.env);
  const advisories = flags.advisories === undefined ? null : await givenAdvisories(flags.advisories);
  // Loaded here: its HTTP client is larger than all that help needs.
  const { site } = await import('../sources/site.ts');
  const { openChecks } = await import('./site-checks.ts');
  const scriptBaseline = await baselineOption(flags);
  const { checks, probes } = openChecks(flags, { advisories, scriptBaseline, isQuiet: settings.isQuiet });
  const cache = cacheDir === null ? null : await crawlCache(cacheDir, settings);
  const browser = siteBrowser(flags, settings, userAgent);
  const options = {
    limits: settings.limits,
    crawlLimits,
    ...own,
    userAgent,
    probes: probes.classes,
    browser,
  };
  const source = site(urls, cache === null ? options : { ...options, index: cache.index });
  return {
    source,
    root: targetRoot('.'),
    checks,
    ...(cache === null ? {} : { onRules: cache.open }),
    async close() {
      const note = scriptBaseline?.unsaved() ?? null;
      if (note !== null && !settings.isQuiet) {
        console.error(`leaksieve: ${note}`);
      }
      await cache?.close();
    },
  };
}

async function baselineOption({
  scriptBaseline,
  updateScriptBaseline,
}: SiteFlags): Promise<GivenBaseline | null> {
  if (scriptBaseline === undefined) {
    if (updateScriptBaseline === true) {
      throw new ScanError('USAGE', '--update-script-baseline needs --script-baseline FILE');
    }
    return null;
  }
  const { givenScriptBaseline } = await import('./given-script-baseline.ts');
  return givenScriptBaseline(scriptBaseline, updateScriptBaseline === true);
}

/** Hosts of repositories, whose pages of a repository have its address. */
const forges = /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|git\.sr\.ht|dev\.azure\.com)$/;

/** Whether a target of `scan` is a site rather than a repository or a path. Asks the server where the address does not tell. */
export async function isSite(target: string, signal: AbortSignal): Promise<boolean> {
  const url = /^https?:\/\//i.test(target) && URL.canParse(target) ? new URL(target) : null;
  // A password is for git: sites take theirs from elsewhere.
  if (url === null || url.username !== '' || /\.git\/?$/.test(url.pathname)) {
    return false;
  }
  if (forges.test(url.hostname) && /^\/[^/]+\/[^/]+/.test(url.pathname)) {
    return false;
  }
  const { servesGit } = await import('../sources/site/serves-git.ts');
  return !(await servesGit(url, userAgent, signal));
}

/** What a crawl does where nothing is said. */
export const defaultSiteFlags: SiteFlags = {
  scope: 'domain',
  maxPages: '500',
  maxRequests: '5000',
  rate: '4',
  browser: 'auto',
  browserSandbox: true,
  pageTimeout: '30',
  cache: true,
};
