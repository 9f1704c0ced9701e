import { statSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import type { Writable } from 'node:stream';
import type { Output } from '../../config/output.ts';
import type { ReportSettings } from '../../config/report-flags.ts';
import type { Report } from '../../model/finding.ts';
import { errorCode } from '../../model/error-code.ts';
import { ScanError } from '../../model/scan-error.ts';
import { writerFor } from '../../report/index.ts';
import { replaceFile } from '../../report/replace-file.ts';
import { mayBeTerminal, writeAtOnce } from './standard-output.ts';

/**
 * Refuses places where no report can be written, before the scan takes its time.
 *
 * @throws ScanError naming the place
 */
export function checkOutputs(outputs: readonly Output[]): void {
  for (const { path: file } of outputs) {
    const folder = file === null ? null : statSync(path.dirname(file), { throwIfNoEntry: false });
    if (file === '' || (folder !== null && folder?.isDirectory() !== true)) {
      throw new ScanError('USAGE', `cannot write "${file}": its folder does not exist`);
    }
  }
}

/**
 * Writes each report to its place.
 *
 * @throws ScanError when one of them could not be written, after the others were
 */
export async function writeReports(report: Report, settings: ReportSettings): Promise<void> {
  const errors: unknown[] = [];
  for (const { format, path } of settings.outputs) {
    const isTerminal = path === null && mayBeTerminal() && process.stdout.isTTY;
    const pieces = writerFor(format)(report, {
      showSecrets: settings.showSecrets,
      color:
        settings.color === 'always' || (settings.color === 'auto' && isTerminal && !process.env['NO_COLOR']),
      width: isTerminal ? process.stdout.columns : 100,
      verbose: settings.isVerbose,
    });
    await writeAll(pieces, path).catch((error: unknown) => errors.push(error));
  }
  if (errors.length > 0) {
    throw errors[0];
  }
}

async function writeAll(pieces: Iterable<string>, path: string | null): Promise<void> {
  try {
    if (path === null) {
      await printAll(pieces);
    } else {
      replaceFile(path, pieces, 0o600);
    }
  } catch (error) {
    const cause = error instanceof ScanError ? error.cause : error;
    const code = errorCode(cause) ?? 'unknown reason';
    // A reader that has seen enough, as `head` has, is no failure.
    if (code !== 'EPIPE') {
      throw error instanceof ScanError
        ? error
        : new ScanError('USAGE', `cannot write standard output: ${code}`, { cause });
    }
  }
}

async function printAll(pieces: Iterable<string>): Promise<void> {
  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => {});
  let stream: Writable | null = null;
  for (const piece of writeAtOnce(pieces)) {
    // Stays for good: standard output may fail again after the last write was given up.
    stream ??= process.stdout.on('error', failure.reject);
    if (!stream.write(piece)) {
      await Promise.race([once(stream, 'drain'), failure.promise]);
    }
  }
  if (stream !== null) {
    await Promise.race([flushed(stream), failure.promise]);
  }
}

function flushed(stream: Writable): Promise<void> {
  return new Promise((resolve, reject) => stream.write('', (error) => (error ? reject(error) : resolve())));
}
