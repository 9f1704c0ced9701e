import { ScanError } from '../model/scan-error.ts';

const units: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1e3,
  kb: 1e3,
  m: 1e6,
  mb: 1e6,
  g: 1e9,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
};

/**
 * Bytes that a size such as `10MB` or `1GiB` names.
 *
 * @throws ScanError when the text is no size
 */
export function parseSize(text: string): number {
  const [, number = '', unit = ''] = /^(\d{1,12}(?:\.\d{1,6})?) ?([A-Za-z]{0,3})$/.exec(text.trim()) ?? [];
  const factor = units[unit.toLowerCase()];
  if (number === '' || factor === undefined) {
    throw new ScanError('USAGE', `"${text}" is not a size: write it like 10MB or 1GiB`);
  }
  return Math.floor(Number(number) * factor);
}
