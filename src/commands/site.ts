import { Command, Option } from 'commander';
import { withScanFlags, type ScanFlags } from '../config/scan-flags.ts';
import type { ScanSettings } from '../config/scan-settings.ts';
import { siteSettings, siteUrl, type SiteFlags } from '../config/site-settings.ts';
import { version } from '../version.ts';
import { runScan, type OpenedTarget } from './run-scan.ts';
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
        .default('domain'),
    )
    .option('--max-pages <n>', 'read so many pages', '500')
    .option('--max-requests <n>', 'send so many requests', '5000')
    .option('--rate <n>', 'requests per second and host', '4')
    .addOption(
      new Option('--browser <when>', 'read with a browser too; this version reads by plain HTTP only')
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    );
  return withScanFlags(site).action(async (urls: readonly string[], flags: ScanFlags & SiteFlags) => {
    process.exitCode = await runScan(flags, (settings) => openSite(urls, flags, settings));
  });
}

/** Opens websites for a scan. A site has no configuration of its own: that of the current folder holds. */
export async function openSite(
  addresses: readonly string[],
  flags: SiteFlags,
  settings: ScanSettings,
): Promise<OpenedTarget> {
  const urls = addresses.map(siteUrl);
  const { scope, limits: crawlLimits } = siteSettings(flags);
  // Loaded here: its HTTP client is larger than all that help needs.
  const { site } = await import('../sources/site.ts');
  const source = site(urls, { limits: settings.limits, crawlLimits, scope, userAgent });
  return { source, root: targetRoot('.') };
}
