import { describe, expect, it } from 'vitest';
import { activeScan, exposuresOf, openChecksOf, scanWithAllPacks } from './exposures-of.ts';
import { hasLaravel, laravelSite } from './laravel-site.ts';

describe.skipIf(!hasLaravel)('Laravel 8', () => {
  it('that is open is found so by its environment, its log and its errors', async () => {
    const scan = await activeScan(await laravelSite(true));
    expect(exposuresOf(scan)).toEqual([
      'laravel-debug-json',
      'laravel-env-exposed',
      'laravel-log-exposed',
      // Debian's has neither Ignition nor Whoops: what shows errors is Symfony's.
      'symfony-error-page',
    ]);
    expect(scan.report.findings).toContainEqual(
      expect.objectContaining({ rule: 'laravel-app-key', state: 'live' }),
    );
  });

  it('that is hardened is found to be so', async () => {
    const scan = await scanWithAllPacks(await laravelSite(false), 'laravel');
    expect(exposuresOf(scan)).toEqual([]);
    expect(openChecksOf(scan)).toEqual([]);
    const states = new Map(scan.report.coverage.checks?.map(({ id, state }) => [id, state]));
    expect([states.get('laravel-env-exposed'), states.get('laravel-debug-json')]).toEqual([
      'checked',
      'checked',
    ]);
  });
});
