import { Command } from 'commander';
import { withProbeFlags, type ProbeFlags } from '../config/probe-settings.ts';
import { withScanFlags, type ScanFlags } from '../config/scan-flags.ts';
import type { ScanSettings } from '../config/scan-settings.ts';
import { withSiteFlags, type SiteFlags } from '../config/site-flags.ts';
import { siteSettings, siteUrl } from '../config/site-settings.ts';
import { storeOption } from '../config/store-option.ts';
import { ScanError } from '../model/scan-error.ts';
import type { AskedObserver } from '../sources/site/guard/options.ts';
import { SearchMemory } from '../model/search-memory.ts';
import { crawlCache } from './site/crawl-cache.ts';
import { givenAdvisories } from './site/given-advisories.ts';
import type { GivenBaseline } from './site/given-script-baseline.ts';
import { runScan, type OpenedTarget } from './run/run-scan.ts';
import { siteBrowser } from './site/site-browser.ts';
import type { StoredScripts } from './site/stored-script-baseline.ts';
import { targetRoot } from './target/target-root.ts';
import { userAgent } from './run/user-agent.ts';

/** `leaksieve site`: what a website ships to its visitors. */
export function command(): Command {
  const site = new Command('site')
    .description('crawl a website you own: pages, scripts, source maps, data')
    .argument('<url...>', 'where to start; these hosts may be private or loopback ones');
  return withScanFlags(withProbeFlags(withSiteFlags(site))).action(
    async (urls: readonly string[], flags: ScanFlags & SiteFlags & ProbeFlags) => {
      const isStored = storeOption(flags.store, process.env) !== null;
      process.exitCode = await runScan(flags, (settings) => openSite(urls, flags, settings, isStored));
    },
  );
}

/**
 * Opens websites for a scan. A site has no configuration of its own: that of the current folder holds.
 *
 * @param isStored - whether a store keeps the scripts that they hold, unless a file does
 * @param asked - is told of all that the crawl asks servers for
 */
export async function openSite(
  addresses: readonly string[],
  flags: SiteFlags & ProbeFlags,
  settings: ScanSettings,
  isStored = false,
  asked?: AskedObserver,
): Promise<OpenedTarget> {
  const urls = addresses.map(siteUrl);
  const { limits: crawlLimits, cacheDir, ...own } = siteSettings(flags, process.env);
  const advisories = flags.advisories === undefined ? null : await givenAdvisories(flags.advisories);
  // Loaded here: its HTTP client is larger than all that help needs.
  const { site } = await import('../sources/site.ts');
  const { openChecks } = await import('./site/site-checks.ts');
  const scripts = isStored ? await scriptsInStore(flags) : null;
  const scriptBaseline = scripts ?? (await baselineOption(flags));
  const { rules: rule, excludedRules: excludeRule, isQuiet } = settings;
  const { checks, ruleIds, probes } = openChecks(flags, {
    advisories,
    scriptBaseline,
    typesCanaries: flags.canary === true,
    selection: { rule, excludeRule },
    isQuiet,
  });
  const cache = cacheDir === null ? null : await crawlCache(cacheDir, settings);
  const memory = new SearchMemory();
  const browser = siteBrowser(flags, settings, userAgent);
  const { componentTable } = await import('../checks/component/component-table.ts');
  const versionExpressions =
    browser === null ? [] : (await componentTable()).components.flatMap(({ runtime }) => runtime);
  const options = {
    limits: settings.limits,
    crawlLimits,
    ...own,
    userAgent,
    probes: probes.classes,
    browser: browser === null ? null : { ...browser, versionExpressions },
    ...(asked === undefined ? {} : { asked }),
  };
  const source = site(urls, cache === null ? options : { ...options, index: cache.index, memory });
  return {
    source,
    root: targetRoot('.'),
    checks,
    checkRules: ruleIds,
    ...(scripts === null ? {} : { scripts }),
    ...(cache === null ? {} : { onRules: cache.open, memory }),
    async close() {
      const note = scriptBaseline?.unsaved() ?? null;
      if (note !== null && !settings.isQuiet) {
        console.error(`leaksieve: ${note}`);
      }
      await cache?.close();
    },
  };
}

/** Null: a file has them. */
async function scriptsInStore({
  scriptBaseline,
  updateScriptBaseline,
  scriptEvidence,
}: SiteFlags): Promise<StoredScripts | null> {
  if (scriptBaseline !== undefined || scriptEvidence !== undefined) {
    return null;
  }
  const { storedScriptBaseline } = await import('./site/stored-script-baseline.ts');
  return storedScriptBaseline(updateScriptBaseline === true);
}

async function baselineOption({
  scriptBaseline,
  updateScriptBaseline,
  scriptEvidence,
}: SiteFlags): Promise<GivenBaseline | null> {
  if (scriptBaseline === undefined) {
    const flag =
      updateScriptBaseline === true
        ? '--update-script-baseline'
        : scriptEvidence === undefined
          ? null
          : '--script-evidence';
    if (flag !== null) {
      const isUpdate = flag === '--update-script-baseline';
      throw new ScanError('USAGE', `${flag} needs --script-baseline FILE${isUpdate ? ', or --store' : ''}`);
    }
    return null;
  }
  const { givenScriptBaseline } = await import('./site/given-script-baseline.ts');
  return givenScriptBaseline(scriptBaseline, updateScriptBaseline === true, scriptEvidence ?? null);
}

/** Hosts of repositories, whose pages of a repository have its address. */
const forges = /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|git\.sr\.ht|dev\.azure\.com)$/;

/** Whether an address is one of a repository by the host that it is on. */
export function isOnForge({ hostname, pathname }: URL): boolean {
  return forges.test(hostname) && /^\/[^/]+\/[^/]+/.test(pathname);
}

/** Whether a target of `scan` is a site rather than a repository or a path. Asks the server where the address does not tell. */
export async function isSite(target: string, signal: AbortSignal): Promise<boolean> {
  const url = /^https?:\/\//i.test(target) && URL.canParse(target) ? new URL(target) : null;
  // A password is for git: sites take theirs from elsewhere.
  if (url === null || url.username !== '' || /\.git\/?$/.test(url.pathname)) {
    return false;
  }
  if (isOnForge(url)) {
    return false;
  }
  const { servesGit } = await import('../sources/site/serves-git.ts');
  return !(await servesGit(url, userAgent, signal));
}
