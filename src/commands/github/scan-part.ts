import { Coverage, type SkipReason } from '../../model/coverage.ts';
import { ScanError } from '../../model/scan-error.ts';
import { emptyReport } from './empty-report.ts';
import type { PartScanOptions } from './part-scan-options.ts';
import type { Part, PartEnd } from './part.ts';
import { scanGit } from './scan-git.ts';
import { scanTexts } from './scan-texts.ts';

/** Scans a part, or takes what an earlier scan left when nothing has changed since. Whatever goes wrong is in its report. */
export async function scanPart(part: Part, options: PartScanOptions): Promise<PartEnd> {
  try {
    options.signal.throwIfAborted();
    return part.kind === 'git' ? await scanGit(part, options) : await scanTexts(part, options);
  } catch (error) {
    const [reason, hint] = faultOf(error, options.signal);
    const coverage = new Coverage();
    coverage.skip(part.name, reason, hint);
    return { part, state: 'failed', report: emptyReport(part, coverage) };
  }
}

function faultOf(error: unknown, signal: AbortSignal): readonly [SkipReason, string?] {
  if (signal.aborted) {
    const { reason } = signal;
    return [reason instanceof DOMException && reason.name === 'TimeoutError' ? 'timeout' : 'interrupted'];
  }
  if (!(error instanceof ScanError)) {
    throw error;
  }
  return ['unreadable', error.message];
}
