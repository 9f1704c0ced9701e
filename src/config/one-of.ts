import { ScanError } from '../model/scan-error.ts';

/**
 * The value of an option that has two names.
 *
 * @throws ScanError when both are given and differ
 */
export function oneOf(
  name: string,
  value: string | undefined,
  otherName: string,
  other: string | undefined,
): string | undefined {
  if (value !== undefined && other !== undefined && value !== other) {
    throw new ScanError('USAGE', `${name} and ${otherName} are the same option: give one of them`);
  }
  return value ?? other;
}
