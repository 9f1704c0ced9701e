import { expect, it } from 'vitest';
import { isDay } from '../../src/triage/day.ts';

it.each(['2026-01-01', '2024-02-29', '1999-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

it.each([
  '2026-02-29',
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '01.02.2026',
  'tomorrow',
  '',
  '-',
])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false);
});
