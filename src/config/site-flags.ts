import { Option, type Command } from 'commander';

/** Flags of `leaksieve site`, as typed. */
export interface SiteFlags {
  readonly scope: string;
  readonly maxPages: string;
  readonly maxRequests: string;
  readonly rate: string;
  readonly browser: string;
  readonly browserPath?: string;
  readonly browserSandbox: boolean;
  readonly pageTimeout: string;
  readonly canary?: boolean;
  readonly headerFile?: string;
  readonly caFile?: string;
  readonly advisories?: string;
  readonly scriptBaseline?: string;
  readonly updateScriptBaseline?: boolean;
  readonly scriptEvidence?: string;
  readonly cache: boolean;
  readonly cacheDir?: string;
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

/** Adds the options of a crawl. */
export function withSiteFlags(command: Command): Command {
  return command
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
    .option(
      '--script-evidence <path>',
      'write what an assessor asks for of scripts and headers (PCI DSS 6.4.3, 11.6.1)',
    )
    .option('--ca-file <path>', 'trust these authorities too; certificates in PEM')
    .option(
      '--header-file <path>',
      'headers of a session, such as Cookie, for the named hosts; one a line; else those in LEAKSIEVE_SITE_HEADERS',
    )
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
    .option(
      '--canary',
      'type made-up card and login data into forms, and tell where it would go; none is sent',
    )
    .option('--no-browser-sandbox', 'let the browser run without its sandbox where it cannot have one');
}
