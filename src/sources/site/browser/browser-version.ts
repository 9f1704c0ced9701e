import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Of the stable channel when this was written; for browsers that do not tell. */
const usualVersion = '153';
const answerMs = 10_000;

/** The major version of a browser, such as `153`. */
export async function browserVersion(file: string): Promise<string> {
  // On Windows it would open a window instead.
  if (process.platform === 'win32') {
    return usualVersion;
  }
  try {
    const { stdout } = await promisify(execFile)(file, ['--version'], {
      timeout: answerMs,
      killSignal: 'SIGKILL',
    });
    return /\b(\d{2,4})\.\d+\.\d+/.exec(stdout)?.[1] ?? usualVersion;
  } catch {
    return usualVersion;
  }
}
