import type { Pattern } from '../model/rule.ts';
import { ScanError } from '../model/scan-error.ts';
import { compilePattern } from './pattern.ts';

/** Compiles the patterns that are valid and reports the others. */
export function compileEach(
  patterns: readonly string[],
  report: (message: string) => void,
): readonly Pattern[] {
  return patterns.flatMap((pattern) => reportingErrors(report, () => compilePattern(pattern)) ?? []);
}

/** What the function returns, or undefined after reporting what the user can mend. */
export function reportingErrors<T>(report: (message: string) => void, compile: () => T): T | undefined {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof ScanError)) throw error;
    report(error.message);
    return undefined;
  }
}
