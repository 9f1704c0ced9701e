import { ScanError } from '../../model/scan-error.ts';
import { BrowserLauncher } from '../../sources/site/browser/browser-launcher.ts';
import { browserVersion } from '../../sources/site/browser/browser-version.ts';
import { findBrowser } from '../../sources/site/browser/find-browser.ts';
import type { Check } from './check.ts';

const name = 'browser';

/** Which browser scans of websites run pages in, and whether it starts; no other scan needs one. */
export async function checkBrowser(): Promise<Check> {
  const found = findBrowser(process.env);
  if (found === null) {
    const text = 'none: websites are read by plain HTTP alone';
    return { name, state: 'ok', text, mend: 'install Chrome or Chromium, or name one in CHROME_PATH' };
  }
  const notices: string[] = [];
  const launcher = new BrowserLauncher({
    found,
    env: process.env,
    isRequired: true,
    mayLackSandbox: false,
    pageMs: 1000,
    userAgent: '',
    onNotice: (notice) => notices.push(notice),
  });
  try {
    const session = await launcher.start(new AbortController().signal);
    await session.process.end();
  } catch (error) {
    if (error instanceof ScanError) {
      return { name, state: 'warning', text: error.message };
    }
    throw error;
  }
  const [notice] = notices;
  const text = `${await browserVersion(found.path)}, ${found.path}, by ${found.namedBy}`;
  return notice === undefined
    ? { name, state: 'ok', text }
    : { name, state: 'warning', text: `${text}; ${notice}` };
}
