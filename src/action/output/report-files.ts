import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../../model/finding.ts';
import { writerFor } from '../../report/index.ts';
import { redacted } from './redacted.ts';

/** Writes the report for later steps, such as one that keeps artifacts; without secrets. */
export function writeReportFiles(
  report: Report,
  tempDir: string,
): { readonly json: string; readonly sarif: string } {
  const dir = mkdtempSync(path.join(tempDir, 'leaksieve-'));
  const write = (format: string): string => {
    const file = path.join(dir, `leaksieve.${format}`);
    writeFileSync(file, [...writerFor(format)(report, redacted)].join(''));
    return file;
  };
  return { json: write('json'), sarif: write('sarif') };
}
