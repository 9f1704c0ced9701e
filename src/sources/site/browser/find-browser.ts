import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A browser that can be started, and what named it. */
export interface FoundBrowser {
  readonly path: string;
  /** Such as `CHROME_PATH` or `the PATH`. */
  readonly namedBy: string;
}

/** Names on the PATH, most complete browsers first. */
const programs = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
  'chrome-headless-shell',
  'microsoft-edge',
] as const;

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
] as const;

const windowsPrograms = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Chromium\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
] as const;

/** Chrome, Chromium or Edge: the one that the environment names, an installed one, or one that puppeteer downloaded; null: there is none. */
export function findBrowser(env: Environment): FoundBrowser | null {
  for (const namedBy of ['PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH']) {
    const named = env[namedBy];
    if (named !== undefined && isProgram(named)) {
      return { path: named, namedBy };
    }
  }
  const installed = [...installedPaths(env)].find(isProgram);
  if (installed !== undefined) {
    return { path: installed, namedBy: 'being installed' };
  }
  const downloaded = downloadedPaths(env).find(isProgram);
  return downloaded === undefined ? null : { path: downloaded, namedBy: "puppeteer's cache" };
}

/** Whether a file can be started. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function* installedPaths(env: Environment): Generator<string> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  for (const program of programs) {
    yield* folders.map((folder) => path.join(folder, program + suffix));
  }
  if (process.platform === 'darwin') {
    for (const folder of ['/Applications', path.join(env['HOME'] ?? '/', 'Applications')]) {
      yield* macApplications.map((name) => path.join(folder, name));
    }
  }
  for (const name of process.platform === 'win32' ? windowsPrograms : []) {
    for (const folder of [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]) {
      yield* folder === undefined ? [] : [path.join(folder, name)];
    }
  }
}

/** Of each kind, `<kind>/<platform>-<version>/<folder>/<program>`: https://pptr.dev/browsers-api */
const downloadedKinds = [
  [
    'chrome',
    ['chrome', 'chrome.exe', 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'],
  ],
  ['chrome-headless-shell', ['chrome-headless-shell', 'chrome-headless-shell.exe']],
] as const;

function downloadedPaths(env: Environment): readonly string[] {
  const home = env['HOME'] ?? env['USERPROFILE'];
  const cache =
    env['PUPPETEER_CACHE_DIR'] ?? (home === undefined ? null : path.join(home, '.cache', 'puppeteer'));
  return downloadedKinds.flatMap(([kind, names]) => {
    const versions = cache === null ? [] : foldersIn(path.join(cache, kind)).sort(newestFirst);
    return versions.flatMap(foldersIn).flatMap((folder) => names.map((name) => path.join(folder, name)));
  });
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}

function newestFirst(a: string, b: string): number {
  return b.localeCompare(a, 'en', { numeric: true });
}
