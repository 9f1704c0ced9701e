import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import type { Runner } from '../runner.ts';

/** What later steps of the job may read; `action.yml` documents each. */
export interface Outputs {
  readonly findings?: number;
  readonly 'new-findings'?: number;
  readonly 'exit-code': number;
  readonly incomplete: boolean;
  readonly 'scanned-commits'?: number;
  readonly 'json-file'?: string;
  readonly 'sarif-file'?: string;
}

/** Hands the outputs to the runner, each between delimiters that no value can hold. */
export function writeOutputs({ outputFile }: Pick<Runner, 'outputFile'>, outputs: Outputs): void {
  if (outputFile === null) {
    return;
  }
  const end = randomUUID();
  const lines = Object.entries(outputs).map(([name, value]) => `${name}<<${end}\n${String(value)}\n${end}\n`);
  appendFileSync(outputFile, lines.join(''));
}
