import { addAbortSignal } from 'node:stream';
import { ScanError } from '../../model/scan-error.ts';

/** Standard input as text, to its end. A terminal would wait for someone to type it. */
export async function readStandardInput(signal: AbortSignal): Promise<string> {
  if (process.stdin.isTTY) {
    throw new ScanError('USAGE', 'standard input is a terminal: this option reads what git gives a hook');
  }
  const pieces: Buffer[] = [];
  for await (const piece of addAbortSignal(signal, process.stdin)) {
    pieces.push(Buffer.from(piece));
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** Stops waiting for more: what may never come would keep the process from ending. */
export async function closeStandardInput(): Promise<void> {
  process.stdin.destroy();
}
