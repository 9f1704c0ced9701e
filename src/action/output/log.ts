import { randomUUID } from 'node:crypto';
import { escapeData } from '../../report/github.ts';
import { writerFor } from '../../report/index.ts';
import type { Report } from '../../model/finding.ts';
import { redacted } from './redacted.ts';

/** Writes to the log of the step, in which lines of a certain form are commands. */
export type Write = (text: string) => void;

/**
 * Writes a report into the log, then the annotations.
 *
 * The runner obeys commands wherever they stand in the log. Text from the repository goes between two lines that have
 * it obey none, the second of which nobody can guess: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function logReport(write: Write, report: Report, verbose: boolean): void {
  const options = { ...redacted, width: 120, verbose };
  logQuoted(write, writerFor('text')(report, options));
  for (const piece of writerFor('github')(report, options)) {
    write(piece);
  }
}

/** Writes text that may hold anything. */
function logQuoted(write: Write, pieces: Iterable<string>): void {
  const end = randomUUID();
  write(`::stop-commands::${end}\n`);
  for (const piece of pieces) {
    write(piece);
  }
  write(`\n::${end}::\n`);
}

/** Writes one error annotation, for what keeps the scan from being made at all. */
export function logError(write: Write, message: string): void {
  write(`::error title=leaksieve::${escapeData(message)}\n`);
}
