/** What went wrong, in a form that a door can turn into an exit code. */
export type ScanErrorCode =
  | 'USAGE' // wrong arguments
  | 'CONFIG' // configuration, rule, ignore or baseline file that cannot be used
  | 'NO_TARGET' // does not exist
  | 'NOT_A_REPOSITORY'
  | 'BAD_REVISION'
  | 'SHALLOW'
  | 'GIT_FAILED'
  | 'DISK_FULL' // where the work is done
  | 'UNREADABLE';

const usageCodes: ReadonlySet<ScanErrorCode> = new Set(['USAGE', 'CONFIG', 'NO_TARGET']);

/**
 * Something that the user can mend. The message says what to do, and never holds scanned text.
 */
export class ScanError extends Error {
  readonly code: ScanErrorCode;

  constructor(code: ScanErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ScanError';
    this.code = code;
  }

  /** 2 for misuse, 3 for a scan that could not be done (interface.md, "Exit codes"). */
  get exitCode(): 2 | 3 {
    return usageCodes.has(this.code) ? 2 : 3;
  }
}
