import type { ScanSettings } from '../../config/scan-settings.ts';
import type { SiteFlags } from '../../config/site-flags.ts';
import { wholeNumber } from '../../config/whole-number.ts';
import { ScanError } from '../../model/scan-error.ts';
import type { BrowserOptions } from '../../sources/site/browser/browser-launcher.ts';
import { canaryData } from '../../sources/site/browser/canary/canary-data.ts';
import { findBrowser, isProgram, type FoundBrowser } from '../../sources/site/browser/find-browser.ts';

const maxPageSeconds = 3600;

/**
 * The browser that a scan of sites runs pages in; null: none is wanted, or there is none and it may do without.
 *
 * @throws ScanError when the flags name none, or demand one where there is none
 */
export function siteBrowser(
  { browser, browserPath, browserSandbox, pageTimeout, canary = false }: SiteFlags,
  { isQuiet }: ScanSettings,
  userAgent: string,
): BrowserOptions | null {
  if (browser === 'never') {
    if (canary) {
      throw new ScanError(
        'USAGE',
        '--canary types into pages, which needs a browser: leave --browser never out',
      );
    }
    return null;
  }
  const pageMs = 1000 * wholeNumber('--page-timeout', pageTimeout, 1, maxPageSeconds);
  const found = browserPath === undefined ? findBrowser(process.env) : namedBrowser(browserPath);
  const isNeeded = canary ? '--canary' : browser === 'always' ? '--browser always' : null;
  if (found === null && isNeeded !== null) {
    throw new ScanError(
      'USAGE',
      `there is no browser for ${isNeeded}: install Chrome or Chromium, or name one by --browser-path`,
    );
  }
  const onNotice = (text: string): void => {
    if (!isQuiet) {
      console.error(`leaksieve: ${text}`);
    }
  };
  if (found === null) {
    return null;
  }
  onNotice(`pages run in ${found.path}, by ${found.namedBy}`);
  return {
    found,
    env: process.env,
    isRequired: isNeeded !== null,
    canaries: canary ? canaryData() : null,
    mayLackSandbox: !browserSandbox,
    pageMs,
    userAgent,
    onNotice,
  };
}

function namedBrowser(path: string): FoundBrowser {
  if (!isProgram(path)) {
    throw new ScanError('USAGE', `--browser-path ${path} is no program: name the browser's executable file`);
  }
  return { path, namedBy: '--browser-path' };
}
