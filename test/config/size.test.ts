import { expect, it } from 'vitest';
import { parseSize } from '../../src/config/size.ts';
import { ScanError } from '../../src/model/scan-error.ts';

it.each([
  ['0', 0],
  ['512', 512],
  ['512b', 512],
  ['10k', 10_000],
  ['10MB', 10_000_000],
  ['10 mb', 10_000_000],
  ['1GiB', 1_073_741_824],
  ['1.5KiB', 1536],
  ['0.5m', 500_000],
  [' 2G ', 2_000_000_000],
])('%j is %i bytes', (text, bytes) => {
  expect(parseSize(text)).toBe(bytes);
});

it.each(['', 'MB', '-1', '1e6', '10 PB', '1,5MB', '10MBs', '0x10', '1.', 'ten'])('%j is no size', (text) => {
  expect(() => parseSize(text)).toThrow(ScanError);
  expect(() => parseSize(text)).toThrow(`"${text}" is not a size: write it like 10MB or 1GiB`);
});
