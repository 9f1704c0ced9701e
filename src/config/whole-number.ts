import { ScanError } from '../model/scan-error.ts';

/**
 * The number that a flag was given.
 *
 * @throws ScanError naming the flag and what it takes
 */
export function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new ScanError('USAGE', `${flag} takes a whole number from ${least} to ${most}, not "${text}"`);
  }
  return number;
}
